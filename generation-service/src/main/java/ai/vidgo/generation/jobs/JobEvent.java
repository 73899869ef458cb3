package ai.vidgo.generation.jobs;

import java.time.Instant;

/**
 * One thing that happened to a job, for its owner: without vendors, keys and reasons that are not the owner's business.
 *
 * @param id its place in the job's record, from 1; grows, with gaps where the record holds what is not for the owner
 * @param code key of the message bundle, for example {@code job_event_accepted}
 */
public record JobEvent(int id, Instant at, String code) {}
