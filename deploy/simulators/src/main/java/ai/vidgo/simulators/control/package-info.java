/** What tests and people use to look inside: {@code /_sim} and the index page. */
package ai.vidgo.simulators.control;
