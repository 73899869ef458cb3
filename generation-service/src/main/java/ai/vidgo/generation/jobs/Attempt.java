package ai.vidgo.generation.jobs;

import ai.vidgo.generation.jobs.AttemptOutcome.Failed;
import ai.vidgo.generation.jobs.AttemptOutcome.Open;
import ai.vidgo.generation.jobs.AttemptOutcome.Succeeded;
import ai.vidgo.generation.jobs.AttemptOutcome.Unknown;
import ai.vidgo.generation.providers.ErrorClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purchase at a provider.
 *
 * @param noticedTaskId the provider's name of the task by its notice, which may come although the answer was lost
 * @param prepared what was bought for it first, one thing a line
 * @param task what the provider has of it, from the moment that is known
 * @param model by which it is made, where the provider says so
 * @param withdrawal what came of taking its task back, null unless that was tried
 */
record Attempt(
        Terms terms,
        @Nullable String noticedTaskId,
        @Nullable String prepared,
        @Nullable Task task,
        @Nullable String model,
        AttemptOutcome outcome,
        @Nullable Withdrawn withdrawal) {

    /**
     * What is committed before the request leaves, and stays.
     *
     * @param number counts from 1 within the job
     * @param backup whether another provider stands before this one in the routing table
     * @param hedge whether it was made beside a purchase that was late
     * @param fingerprint SHA-256 of what was asked
     * @param secret proves the vendor's notices about this purchase
     * @param reservedUsd what it will cost by the price table
     */
    record Terms(
            UUID id,
            UUID jobId,
            int number,
            String provider,
            boolean backup,
            boolean hedge,
            String fingerprint,
            @Nullable String secret,
            @Nullable BigDecimal reservedUsd,
            Instant createdAt) {}

    /**
     * A task at the provider.
     *
     * @param id the provider's name of it
     */
    record Task(String id, @Nullable Instant submittedAt) {}

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

    /**
     * One that is about to be made.
     *
     * @param prepared what an earlier attempt has bought for it
     */
    static Attempt opening(Terms terms, @Nullable String prepared) {
        return new Attempt(terms, null, prepared, null, null, new Open(), null);
    }

    UUID id() {
        return terms.id;
    }

    UUID jobId() {
        return terms.jobId;
    }

    int number() {
        return terms.number;
    }

    String provider() {
        return terms.provider;
    }

    boolean backup() {
        return terms.backup;
    }

    boolean hedge() {
        return terms.hedge;
    }

    Instant createdAt() {
        return terms.createdAt;
    }

    State state() {
        return switch (outcome) {
            case Open _ -> task == null ? State.SUBMITTING : State.SUBMITTED;
            case AttemptOutcome.End end -> end.state();
        };
    }

    /** Whether the provider may be at it. */
    boolean isOpen() {
        return outcome instanceof Open;
    }

    @Nullable
    String taskId() {
        return task == null ? null : task.id;
    }

    @Nullable
    Instant submittedAt() {
        return task == null ? null : task.submittedAt;
    }

    @Nullable
    ErrorClass errorClass() {
        return outcome.errorClass();
    }

    @Nullable
    BigDecimal costUsd() {
        return outcome.costUsd();
    }

    /** The task of a purchase whose answer we do not have, where the vendor has reported it. */
    Optional<String> noticed() {
        return Optional.ofNullable(noticedTaskId);
    }

    /** What it needs first is bought. */
    Attempt prepared(String token) {
        return new Attempt(terms, noticedTaskId, token, task, model, outcome, withdrawal);
    }

    /** Its task was a preparation, and is done; the provider is asked once more, for what it was for. */
    Attempt prepared(String token, @Nullable BigDecimal cost) {
        return prepared(prepared == null ? token : prepared + "\n" + token).to(new Succeeded(cost, true));
    }

    Attempt submitted(String taskId, @Nullable String byModel, Instant now) {
        return new Attempt(terms, noticedTaskId, prepared, new Task(taskId, now), byModel, new Open(), withdrawal);
    }

    Attempt succeeded(@Nullable String byModel, @Nullable BigDecimal cost) {
        return new Attempt(terms, noticedTaskId, prepared, task, byModel, new Succeeded(cost, false), withdrawal);
    }

    /** Where no task exists nothing was paid; a task that failed counts with its price until we know better. */
    Attempt failed(ErrorClass why, String reason, boolean again) {
        boolean nothingPaid = task == null && prepared == null && costUsd() == null;
        return to(new Failed(why, reason, again, nothingPaid ? BigDecimal.ZERO : costUsd()));
    }

    Attempt unknown(String reason) {
        return to(new Unknown(reason));
    }

    /** Nobody wants it any more and it will not be made; the cost is what the vendor bills all the same, if it says so. */
    Attempt withdrawn(@Nullable BigDecimal cost) {
        return to(new Failed(null, "withdrawn", false, cost)).asked(Withdrawn.WITHDRAWN);
    }

    /** Nobody wants it any more; this is what the vendor says to that. */
    Attempt asked(Withdrawn answer) {
        return new Attempt(terms, noticedTaskId, prepared, task, model, outcome, answer);
    }

    private Attempt to(AttemptOutcome next) {
        return new Attempt(terms, noticedTaskId, prepared, task, model, next, withdrawal);
    }
}
