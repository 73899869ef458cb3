package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purchase at a provider.
 *
 * @param number counts from 1 within the job
 * @param backup whether another provider stands before this one in the routing table
 * @param hedge whether it was made beside a purchase that was late
 * @param fingerprint SHA-256 of what was asked
 * @param secret proves the vendor's notices about this purchase
 * @param reservedUsd what it will cost by the price table
 * @param prepared what was bought for it first, one thing a line
 * @param taskId the provider's name of the task, from the moment it is known
 * @param noticedTaskId the same by the vendor's notice, which may come although the answer was lost
 * @param retry whether the same provider is asked once more, after a failure or for what this one has prepared
 * @param withdrawal what came of taking its task back, null unless that was tried
 */
record Attempt(
        UUID id,
        UUID jobId,
        int number,
        String provider,
        boolean backup,
        boolean hedge,
        String fingerprint,
        @Nullable String secret,
        @Nullable BigDecimal reservedUsd,
        @Nullable String prepared,
        State state,
        @Nullable String model,
        @Nullable String taskId,
        @Nullable String noticedTaskId,
        @Nullable ErrorClass errorClass,
        @Nullable String error,
        boolean retry,
        @Nullable BigDecimal costUsd,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Withdrawn withdrawal) {

    enum State {
        SUBMITTING,
        SUBMITTED,
        SUCCEEDED,
        FAILED,
        UNKNOWN
    }

    /** What came of taking a task back. */
    enum Withdrawn {
        /** It will not be made. */
        WITHDRAWN,
        /** The vendor goes on with it and bills it. */
        GOES_ON,
        /** The vendor knows no withdrawal. */
        NOT_OFFERED,
        /** The vendor could not be asked as often as we try. */
        UNANSWERED
    }

    /** Whether the provider may be at it. */
    boolean isOpen() {
        return state == State.SUBMITTING || state == State.SUBMITTED;
    }

    static Attempt opening(
            UUID id, UUID jobId, int number, String provider, boolean backup, String fingerprint, Instant now) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                false,
                fingerprint,
                null,
                null,
                null,
                State.SUBMITTING,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                now,
                null,
                null);
    }

    /**
     * Before it is committed: how its notices are proven, what it will cost, what is there already, and whether it is made
     * beside a purchase that is late.
     */
    Attempt reserving(String noticeSecret, BigDecimal usd, @Nullable String preparedBefore, boolean beside) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                beside,
                fingerprint,
                noticeSecret,
                usd,
                preparedBefore,
                state,
                model,
                taskId,
                noticedTaskId,
                errorClass,
                error,
                retry,
                costUsd,
                createdAt,
                submittedAt,
                withdrawal);
    }

    /** Nobody wants it any more and it will not be made; the cost is what the vendor bills all the same, if it says so. */
    Attempt withdrawn(@Nullable BigDecimal cost) {
        return to(State.FAILED, prepared, model, taskId, null, "withdrawn", false, cost, submittedAt)
                .asked(Withdrawn.WITHDRAWN);
    }

    /** Nobody wants it any more; this is what the vendor says to that. */
    Attempt asked(Withdrawn outcome) {
        return new Attempt(
                id,
                jobId,
                number,
                provider,
                backup,
                hedge,
                fingerprint,
                secret,
                reservedUsd,
                prepared,
                state,
                model,
                taskId,
                noticedTaskId,
                errorClass,
                error,
                retry,
                costUsd,
                createdAt,
                submittedAt,
                outcome);
    }

    Attempt prepared(String token) {
        return to(state, token, model, taskId, null, null, false, costUsd, submittedAt);
    }

    /** Its task was a preparation, and is done; the provider is asked once more, for what it was for. */
    Attempt prepared(String token, @Nullable BigDecimal cost) {
        String all = prepared == null ? token : prepared + "\n" + token;
        return to(State.SUCCEEDED, all, model, taskId, null, null, true, cost, submittedAt);
    }

    Attempt submitted(String task, @Nullable String byModel, Instant now) {
        return to(State.SUBMITTED, prepared, byModel, task, null, null, false, null, now);
    }

    Attempt succeeded(@Nullable String byModel, @Nullable BigDecimal cost) {
        return to(State.SUCCEEDED, prepared, byModel, taskId, null, null, false, cost, submittedAt);
    }

    /** Where no task exists nothing was paid; a task that failed counts with its price until we know better. */
    Attempt failed(ErrorClass why, String reason, boolean again) {
        boolean nothingPaid = taskId == null && prepared == null && costUsd == null;
        BigDecimal cost = nothingPaid ? BigDecimal.ZERO : costUsd;
        return to(State.FAILED, prepared, model, taskId, why, reason, again, cost, submittedAt);
    }

    Attempt unknown(String reason) {
        return to(
                State.UNKNOWN,
                prepared,
                model,
                taskId,
                ErrorClass.OUTCOME_UNKNOWN,
                reason,
                false,
                costUsd,
                submittedAt);
    }

    /** The task of a purchase whose answer we do not have, where the vendor has reported it. */
    Optional<String> noticed() {
        return Optional.ofNullable(noticedTaskId);
    }

    /** The same purchase, further on. */
    private Attempt to(
            State next,
            @Nullable String token,
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
                hedge,
                fingerprint,
                secret,
                reservedUsd,
                token,
                next,
                byModel,
                task,
                noticedTaskId,
                why,
                reason,
                again,
                cost,
                createdAt,
                submitted,
                withdrawal);
    }
}
