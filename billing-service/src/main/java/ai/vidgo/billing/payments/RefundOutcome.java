package ai.vidgo.billing.payments;

/** What came of asking for a refund. */
public sealed interface RefundOutcome {

    /** The money is on its way. */
    record Done(String providerId) implements RefundOutcome {}

    /** The provider took the request and decides later; an event tells how. */
    record Accepted(String providerId) implements RefundOutcome {}

    /** The provider said no; {@code reason} is its code, for the log. */
    record Refused(String reason) implements RefundOutcome {}

    /** No usable answer; whether money moves is unknown. Ask before trying again. */
    record Unreachable() implements RefundOutcome {}
}
