package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purchase at a provider.
 *
 * @param number counts from 1 within the job
 * @param backup whether another provider stands before this one in the routing table
 * @param fingerprint SHA-256 of what was asked
 * @param taskId the provider's name of the task, from the moment it is known
 * @param retry whether the same provider is asked once more
 */
record Attempt(
        UUID id,
        UUID jobId,
        int number,
        String provider,
        boolean backup,
        String fingerprint,
        State state,
        @Nullable String model,
        @Nullable String taskId,
        @Nullable ErrorClass errorClass,
        @Nullable String error,
        boolean retry,
        @Nullable BigDecimal costUsd,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    enum State {
        SUBMITTING,
        SUBMITTED,
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }

    static Attempt opening(
            UUID id, UUID jobId, int number, String provider, boolean backup, String fingerprint, Instant now) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                fingerprint,
                State.SUBMITTING,
                null,
                null,
                null,
                null,
                false,
                null,
                now,
                null);
    }

    Attempt submitted(String task, String byModel, Instant now) {
        return to(State.SUBMITTED, byModel, task, null, null, false, null, now);
    }

    Attempt succeeded(@Nullable String byModel, @Nullable BigDecimal cost) {
        return to(State.SUCCEEDED, byModel, taskId, null, null, false, cost, submittedAt);
    }

    Attempt failed(ErrorClass why, String reason, boolean again) {
        return to(State.FAILED, model, taskId, why, reason, again, costUsd, submittedAt);
    }

    Attempt unknown(String reason) {
        return to(State.UNKNOWN, model, taskId, ErrorClass.OUTCOME_UNKNOWN, reason, false, costUsd, submittedAt);
    }

    /** The same purchase, further on. */
    private Attempt to(
            State next,
            @Nullable String byModel,
            @Nullable String task,
            @Nullable ErrorClass why,
            @Nullable String reason,
            boolean again,
            @Nullable BigDecimal cost,
            @Nullable Instant submitted) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                fingerprint,
                next,
                byModel,
                task,
                why,
                reason,
                again,
                cost,
                createdAt,
                submitted);
    }
}
