package ai.vidgo.billing.payments;

/** A gateway whose cancellations can be taken back before they come into effect. Call it outside a transaction. */
public interface Resumable {

    /** The subscription goes on as before. May be repeated after {@link ProviderOutcome.Unreachable}. */
    ProviderOutcome resume(String providerSubscriptionId);
}
