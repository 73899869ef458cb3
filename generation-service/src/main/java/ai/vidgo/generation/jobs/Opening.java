package ai.vidgo.generation.jobs;

import java.util.UUID;

/** What came of asking for a job. */
public sealed interface Opening {

    /** The job runs. */
    record Opened(UUID jobId) implements Opening {}

    /** The same request ran before under its idempotency key, or runs still. */
    record Repeated(UUID jobId) implements Opening {}

    /** The idempotency key belongs to a different request. */
    record KeyReused() implements Opening {}

    /** The owner has as many jobs running as the plan allows; nothing was stored. */
    record TooManyRunning() implements Opening {}

    /** The balance is too small; nothing was stored. */
    record InsufficientCredits() implements Opening {}

    /** The plan does not include the service; nothing was stored. */
    record PlanNotAllowed() implements Opening {}

    /** As many jobs wait for a purchase as we let wait; nothing was stored. */
    record Busy() implements Opening {}

    /** Billing is away; whatever it may hold is released. */
    record Unavailable() implements Opening {}
}
