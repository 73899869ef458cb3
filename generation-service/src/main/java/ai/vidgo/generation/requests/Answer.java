package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.Failure;
import ai.vidgo.generation.jobs.JobResult;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a generating request ends in, for its façade to put into the shape of its path. */
public sealed interface Answer {

    /** A preset answers; free of charge. */
    record Cached(String url) implements Answer {}

    /** Made and charged. */
    record Made(UUID taskId, JobResult result, String url, int creditsUsed) implements Answer {

        /** What the model says about its picture; empty when it says nothing. */
        public String description() {
            return Objects.requireNonNullElse(result.words(), "");
        }
    }

    /** There is nothing to show; a text says why. */
    sealed interface Without extends Answer permits NotEntitled, NotOffered, StillRunning, Failed {

        /** The text's code in the message bundle. */
        String code();

        /** The job, or null when there is none. */
        @Nullable
        UUID taskId();
    }

    /**
     * No preset, and the caller may not cause a provider call.
     *
     * @param code of the hint in the message bundle
     */
    record NotEntitled(String code) implements Without {
        @Override
        public @Nullable UUID taskId() {
            return null;
        }
    }

    /** Nobody who is set up makes this; nothing was held. */
    record NotOffered() implements Without {
        @Override
        public String code() {
            return "generation_not_offered";
        }

        @Override
        public @Nullable UUID taskId() {
            return null;
        }
    }

    /** Not finished within the time of the request; the job goes on. */
    record StillRunning(UUID taskId) implements Without {
        @Override
        public String code() {
            return "still_processing";
        }
    }

    /** No result, nothing charged. */
    record Failed(UUID taskId, Failure failure) implements Without {
        @Override
        public String code() {
            return failure.code();
        }
    }
}
