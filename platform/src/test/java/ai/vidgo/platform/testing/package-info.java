/** What the tests of every service share: database, Redis, time, tokens and the house rules. */
package ai.vidgo.platform.testing;
