package ai.vidgo.generation.jobs;

/**
 * A purchase was written down; fired in the transaction that did.
 *
 * @param operation wire name of what the job makes
 * @param opened whether it is a new one
 */
record AttemptSaved(Attempt attempt, String operation, boolean opened) {}
