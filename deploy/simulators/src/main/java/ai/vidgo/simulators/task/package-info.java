/** Paid work: tasks, their life and the ledger of everything that was accepted. */
package ai.vidgo.simulators.task;
