package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.Failure;
import ai.vidgo.generation.jobs.JobResult;
import java.util.UUID;

/** What a generating request ends in, for its façade to put into the shape of its path. */
public sealed interface Answer {

    /** A preset answers; free of charge. */
    record Cached(String url) implements Answer {}

    /**
     * No preset, and the caller may not cause a provider call.
     *
     * @param code of the hint in the message bundle
     */
    record NotEntitled(String code) implements Answer {}

    /** Made and charged. */
    record Made(UUID taskId, JobResult result, String url, int creditsUsed) implements Answer {}

    /** Not finished within the time of the request; the job goes on. */
    record StillRunning(UUID taskId) implements Answer {}

    /** No result, nothing charged. */
    record Failed(UUID taskId, Failure failure) implements Answer {}
}
