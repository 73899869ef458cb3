package ai.vidgo.billing.payments;

/** A gateway with pages of its own where payers manage their subscriptions. */
public interface Portal {

    /**
     * A personal, short-lived page: hand it out at once, never store it. Call it outside a transaction.
     *
     * @param providerCustomerId the payer at the provider
     */
    Checkout portal(String providerCustomerId);
}
