package ai.vidgo.billing.payments;

/** What came of a request to a provider. */
public sealed interface ProviderOutcome {

    /** It is done, or it was so already. */
    record Done() implements ProviderOutcome {}

    /** The provider said no; {@code reason} is its code, for the log. */
    record Refused(String reason) implements ProviderOutcome {}

    /** No usable answer; whether it was done is unknown. */
    record Unreachable() implements ProviderOutcome {}
}
