package ai.vidgo.billing.orders;

import java.math.BigDecimal;

/**
 * Keeps something beside an order's money, such as its tax invoice, whatever the order is for. Runs in the transaction of
 * the order's change and after its {@link OrderEffect}; it must not call other systems.
 */
public interface OrderFollower {

    /** The order has just become paid, by its payer or as a renewal. */
    void paid(Order order);

    /**
     * A part of the money, or all of it, has gone back.
     *
     * @param amount what went back now, in the order's currency; {@code order} already counts it
     */
    void moneyReturned(Order order, BigDecimal amount);
}
