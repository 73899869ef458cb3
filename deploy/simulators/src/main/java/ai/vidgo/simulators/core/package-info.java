/** What all simulated vendors share: time, accounts, tasks and their ledger, files, downloads. */
package ai.vidgo.simulators.core;
