package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows a failed attempt, by its error class: the same provider once more, the next one, or the end (contract:
 * external-providers §2.2). The only retry loop of the product.
 */
@Singleton
class Setbacks {

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final JobsConfig config;
    private final Clock clock;

    Setbacks(AttemptRows attempts, JobCommits commits, Router router, JobsConfig config, Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.config = config;
        this.clock = clock;
    }

    /** The provider did not take the purchase, so that it may even be asked again. */
    void nothingBought(
            Job job,
            JobState.Open open,
            Attempt attempt,
            ErrorClass errorClass,
            String reason,
            @Nullable Duration retryAfter) {
        router.failed(attempt.provider(), job.request().operation(), errorClass, retryAfter);
        Duration pause = retryAfter == null ? config.retryPause() : retryAfter;
        boolean again = errorClass.retrySameProvider()
                && pause.compareTo(config.patience()) <= 0
                && clock.instant().plus(pause).isBefore(job.deadline())
                && earlierFailures(job, attempt) < config.retries();
        conclude(job, open, attempt.failed(errorClass, reason, again), errorClass, again ? pause : Duration.ZERO);
    }

    /** The provider took the purchase and nothing came of it; it is not asked again for this job. */
    void taskLost(Job job, JobState.Open open, Attempt attempt, ErrorClass errorClass, String reason) {
        router.failed(attempt.provider(), job.request().operation(), errorClass);
        conclude(job, open, attempt.failed(errorClass, reason, false), errorClass, Duration.ZERO);
    }

    private void conclude(Job job, JobState.Open open, Attempt failed, ErrorClass errorClass, Duration pause) {
        Instant now = clock.instant();
        if (failed.outcome().again() || errorClass.fallBack()) {
            commits.rejected(job, open.rejected(), failed, now.plus(pause));
        } else {
            commits.failed(
                    job,
                    open.fail(verdict(errorClass)),
                    failed,
                    failed.outcome().reason());
        }
    }

    /** What the owner is told. */
    static Failure verdict(ErrorClass errorClass) {
        return switch (errorClass) {
            case CONTENT_REJECTED -> Failure.CONTENT_REJECTED;
            case BAD_REQUEST -> Failure.BAD_INPUT;
            case DEADLINE -> Failure.DEADLINE;
            case OUTCOME_UNKNOWN -> Failure.OUTCOME_UNKNOWN;
            case AUTH,
                    INSUFFICIENT_FUNDS,
                    RATE_LIMITED,
                    NOT_CAPABLE,
                    INPUT_FETCH_FAILED,
                    TRANSIENT,
                    TASK_FAILED,
                    TASK_LOST,
                    RESULT_UNAVAILABLE,
                    MALFORMED_RESULT -> Failure.NO_PROVIDER;
        };
    }

    private long earlierFailures(Job job, Attempt attempt) {
        return attempts.of(job.id()).stream()
                .filter(earlier -> earlier.number() < attempt.number())
                .filter(earlier -> earlier.provider().equals(attempt.provider()))
                .filter(earlier -> earlier.state() == Attempt.State.FAILED)
                .count();
    }
}
