package ai.vidgo.billing.payments;

/** A gateway that can charge a running subscription for another plan. Call it outside a transaction. */
public interface PlanSwitching {

    /**
     * Goes on with another price, charged in full at once.
     *
     * @param planName our plan's name, {@code starter} for example
     * @param billingCycle {@code monthly} or {@code yearly}
     */
    ProviderOutcome changePlan(String providerSubscriptionId, String planName, String billingCycle);
}
