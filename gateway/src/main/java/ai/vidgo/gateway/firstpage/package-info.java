/** What stands at {@code /} where no frontend is installed: a page of our own, complete without scripts. */
package ai.vidgo.gateway.firstpage;
