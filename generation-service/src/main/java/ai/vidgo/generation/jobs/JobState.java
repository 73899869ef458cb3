package ai.vidgo.generation.jobs;

import java.time.Instant;

/**
 * The state of a job. The transitions are methods of the state that has them, so that an illegal one does not compile.
 *
 * <pre>
 * Reserving → Queued → Submitting → Polling → Succeeded
 *                ↑          │  │    ↑   │
 *                ├──────────┘  │    │   ├──→ Watching ⇄ Failed
 *                │             ↓    │   │
 *                └───────── Uncertain   └──→ Queued (next provider)
 * </pre>
 *
 * Every state except Succeeded can end in Failed. A failed job is watched again when the vendor reports a task of it that
 * we had given up.
 */
sealed interface JobState {

    /** Whether the client's answer is final. */
    default boolean settled() {
        return switch (this) {
            case Succeeded _, Failed _, Watching _ -> true;
            case Reserving _, Queued _, Submitting _, Polling _, Uncertain _ -> false;
        };
    }

    /** A state with a purchase that may still fail. */
    sealed interface Open extends JobState permits Submitting, Polling {

        int attempt();

        /** Nothing came of the purchase; another one may follow. */
        Queued rejected();

        /** Nothing came of the purchase and nothing may follow. */
        Failed fail(Failure failure);
    }

    /** The row exists, the price is not known to be held. A job found here after a crash is given up. */
    record Reserving() implements JobState {

        Queued held() {
            return new Queued(0);
        }

        Failed unpaid() {
            return new Failed(Failure.NOT_RESERVED);
        }
    }

    /** The price is held and no purchase is open. */
    record Queued(int attempts) implements JobState {

        Submitting submit() {
            return new Submitting(attempts + 1);
        }

        Queued postponed() {
            return this;
        }

        Failed fail(Failure failure) {
            return new Failed(failure);
        }
    }

    /** The attempt is committed; its request may have left us. Found after a crash, its outcome is unknown. */
    record Submitting(int attempt) implements Open {

        Polling accepted(String taskId) {
            return new Polling(attempt, taskId);
        }

        Succeeded delivered() {
            return new Succeeded(attempt);
        }

        @Override
        public Queued rejected() {
            return new Queued(attempt);
        }

        Uncertain lost(Instant until) {
            return new Uncertain(attempt, until);
        }

        @Override
        public Failed fail(Failure failure) {
            return new Failed(failure);
        }
    }

    /**
     * A provider works on a task that we know.
     *
     * @param attempt the latest, which is not the one of the task where a purchase was made beside it
     */
    record Polling(int attempt, String taskId) implements Open {

        Polling pending() {
            return this;
        }

        /** The task was a preparation; what it is for is bought next. */
        Queued prepared() {
            return new Queued(attempt);
        }

        Succeeded delivered() {
            return new Succeeded(attempt);
        }

        @Override
        public Queued rejected() {
            return new Queued(attempt);
        }

        Watching expired(Failure failure, Instant until) {
            return new Watching(attempt, taskId, failure, until);
        }

        /** The task is late and another purchase is made beside it. */
        Polling hedged() {
            return new Polling(attempt + 1, taskId);
        }

        /** Nothing came of the task; the one of the other purchase is left. */
        Polling waitingFor(String other) {
            return new Polling(attempt, other);
        }

        /** Nothing came of the task, and nobody knows whether the other purchase was made. */
        Uncertain lost(Instant until) {
            return new Uncertain(attempt, until);
        }

        @Override
        public Failed fail(Failure failure) {
            return new Failed(failure);
        }
    }

    /** The request left us and no readable answer came back; nothing is bought again until {@code until}. */
    record Uncertain(int attempt, Instant until) implements JobState {

        /** The purchase was made after all, and we know its task now. */
        Polling found(String taskId) {
            return new Polling(attempt, taskId);
        }

        Queued writtenOff() {
            return new Queued(attempt);
        }

        Failed fail(Failure failure) {
            return new Failed(failure);
        }
    }

    /** Failed and released for the client, while the provider's task may still deliver for the admin. */
    record Watching(int attempt, String taskId, Failure failure, Instant until) implements JobState {

        Watching pending() {
            return this;
        }

        Failed over() {
            return new Failed(failure);
        }
    }

    /** The result is in our store and the settlement is on its way. */
    record Succeeded(int attempt) implements JobState {}

    /** No result for the client; the release is on its way. */
    record Failed(Failure failure) implements JobState {

        /** A purchase that was given up exists. */
        Watching found(int attempt, String taskId, Instant until) {
            return new Watching(attempt, taskId, failure, until);
        }
    }
}
