/** What vendors post to their customers about tasks, and how that goes wrong. */
package ai.vidgo.simulators.notice;
