package ai.vidgo.generation.credits;

/** The answer to "hold the price of this job". */
public sealed interface Reservation {

    /** The price is held until it is settled or released. */
    record Held(int amount) implements Reservation {}

    /** The balance is too small. */
    record InsufficientCredits() implements Reservation {}

    /** The caller's plan does not include the service. */
    record PlanNotAllowed() implements Reservation {}

    /** Billing gave no usable answer: the price may be held or not, so the job must be released. */
    record Unclear(String reason) implements Reservation {}
}
