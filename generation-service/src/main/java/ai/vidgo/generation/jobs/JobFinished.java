package ai.vidgo.generation.jobs;

/**
 * The client's answer is final; fired once per job, in the transaction that made it so.
 *
 * @param end what the job is now
 */
record JobFinished(Job job, JobState end) {}
