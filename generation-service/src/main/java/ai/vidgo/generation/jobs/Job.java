package ai.vidgo.generation.jobs;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as read from its row. A worker that claimed it holds the row's {@code fence}; every write names it.
 *
 * @param price credits held for the job, 0 until they are
 * @param faults looks in a row that gave no verdict
 * @param result set on success, and on a late success after failure
 * @param cancelled whether the owner wants it no longer
 * @param callbackUrl where the owner wants to be told of the end, or null
 * @param traceParent the step of a trace that made it, or null
 */
record Job(
        UUID id,
        UUID ownerId,
        String serviceType,
        JobRequest request,
        String fingerprint,
        JobState state,
        int price,
        Instant deadline,
        long fence,
        int faults,
        @Nullable JobResult result,
        boolean cancelled,
        @Nullable URI callbackUrl,
        @Nullable String traceParent) {

    Job in(JobState next) {
        return new Job(
                id,
                ownerId,
                serviceType,
                request,
                fingerprint,
                next,
                price,
                deadline,
                fence,
                faults,
                result,
                cancelled,
                callbackUrl,
                traceParent);
    }
}
