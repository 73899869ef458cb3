package ai.vidgo.generation.jobs;

/**
 * A purchase is about to be made, for a job or for the library; fired in the transaction that writes it down.
 *
 * @param operation wire name of what is made
 * @param backup whether another provider stands before this one in the routing table
 */
record AttemptOpened(String provider, String operation, boolean backup) {}
