package ai.vidgo.billing.orders;

import java.math.BigDecimal;

/** What a feature does when one of its orders is paid, or will not be. Runs in the transaction of the order's change. */
public interface OrderEffect {

    /** Whether this order belongs to the feature; exactly one feature says yes. */
    boolean concerns(Order order);

    /** The order has just become paid. */
    void paid(Order order);

    /** The order has just failed or expired. */
    void abandoned(Order order);

    /**
     * A part of the money, or all of it, has gone back to the payer.
     *
     * @param amount what went back now, in the order's currency; {@code order} already counts it
     */
    default void moneyReturned(Order order, BigDecimal amount) {}

    /**
     * A chargeback of the whole order was decided for us: what the feature took back then is due again.
     *
     * @param cause natural key of the decision; one decision counts once
     */
    default void moneyRegained(Order order, String cause) {}
}
