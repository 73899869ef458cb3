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
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                fingerprint,
                State.SUBMITTED,
                byModel,
                task,
                null,
                null,
                false,
                null,
                createdAt,
                now);
    }

    Attempt succeeded(@Nullable String byModel, @Nullable BigDecimal cost) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                fingerprint,
                State.SUCCEEDED,
                byModel,
                taskId,
                null,
                null,
                false,
                cost,
                createdAt,
                submittedAt);
    }

    Attempt failed(ErrorClass why, String reason, boolean again) {
        return ended(State.FAILED, why, reason, again);
    }

    Attempt unknown(String reason) {
        return ended(State.UNKNOWN, ErrorClass.OUTCOME_UNKNOWN, reason, false);
    }

    private Attempt ended(State how, ErrorClass why, String reason, boolean again) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                fingerprint,
                how,
                model,
                taskId,
                why,
                reason,
                again,
                costUsd,
                createdAt,
                submittedAt);
    }
}
