package ai.vidgo.billing.payments;

/**
 * A gateway that charges a subscription by itself, named by the provider's subscription id. Call these outside a
 * transaction; each may be repeated after {@link ProviderOutcome.Unreachable}.
 */
public interface Recurring {

    /** The running period stays paid; nothing is charged afterwards. */
    ProviderOutcome cancelAtPeriodEnd(String providerSubscriptionId);

    /** Ends it at once and for good. */
    ProviderOutcome cancelNow(String providerSubscriptionId);
}
