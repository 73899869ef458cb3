package ai.vidgo.generation.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner may see it.
 *
 * @param creditsUsed what was really captured
 * @param failure why it ended without a result, null unless {@link Status#FAILED}
 * @param result null unless {@link Status#COMPLETED}
 * @param marked whether the owner's plan only gives the watermarked result
 */
public record JobView(
        UUID id,
        Status status,
        int creditsUsed,
        @Nullable Failure failure,
        @Nullable JobResult result,
        boolean marked) {

    /** The words of contract: generation §1. */
    public enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    static JobView of(Job job) {
        return switch (job.state()) {
            case JobState.Reserving _, JobState.Queued _ -> running(job, Status.PENDING);
            case JobState.Submitting _, JobState.Polling _, JobState.Uncertain _ -> running(job, Status.PROCESSING);
            case JobState.Succeeded _ ->
                new JobView(
                        job.id(),
                        Status.COMPLETED,
                        job.price(),
                        null,
                        job.result(),
                        job.request().marked());
            case JobState.Failed failed -> failed(job, failed.failure());
            case JobState.Watching watching -> failed(job, watching.failure());
        };
    }

    private static JobView running(Job job, Status status) {
        return new JobView(job.id(), status, 0, null, null, job.request().marked());
    }

    private static JobView failed(Job job, Failure failure) {
        return new JobView(
                job.id(), Status.FAILED, 0, failure, null, job.request().marked());
    }

    /** Whether the status will not change any more. */
    public boolean over() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }
}
