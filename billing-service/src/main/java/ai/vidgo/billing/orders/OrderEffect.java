package ai.vidgo.billing.orders;

import java.math.BigDecimal;
import java.time.Instant;

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
     * A refund is asked for, or is not under way any more: {@link Order#pendingRefund} has changed. What the order granted
     * for that money must not be used while the provider decides, and comes back when the money stays.
     */
    default void refundPending(Order order) {}

    /**
     * A chargeback of the whole order was decided for us: what the feature took back then is due again. Called once.
     *
     * @param at when it was decided
     */
    default void moneyRegained(Order order, Instant at) {}
}
