/** What payment vendors have in common: posting signed messages to a shop's server, a calendar of due charges, pages. */
package ai.vidgo.simulators.merchant;
