package ai.vidgo.billing.payments;

/**
 * A gateway that charges a subscription by itself, named by the provider's subscription id. Call these outside a
 * transaction; each may be repeated after {@link ProviderOutcome.Unreachable}.
 */
public interface Recurring {

    /** The running period stays paid; nothing is charged afterwards. */
    ProviderOutcome cancelAtPeriodEnd(String providerSubscriptionId);

    /** Takes a cancellation back that has not come into effect yet. */
    ProviderOutcome resume(String providerSubscriptionId);

    /** Ends it at once and for good. */
    ProviderOutcome cancelNow(String providerSubscriptionId);

    /**
     * Goes on with another price.
     *
     * @param planName our plan's name, {@code starter} for example
     * @param billingCycle {@code monthly} or {@code yearly}
     */
    ProviderOutcome changePlan(String providerSubscriptionId, String planName, String billingCycle);
}
