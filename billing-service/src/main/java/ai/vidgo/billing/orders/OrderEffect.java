package ai.vidgo.billing.orders;

/** What a feature does when one of its orders is paid, or will not be. Runs in the transaction of the order's change. */
public interface OrderEffect {

    /** Whether this order belongs to the feature; exactly one feature says yes. */
    boolean concerns(Order order);

    /** The order has just become paid. */
    void paid(Order order);

    /** The order has just failed or expired. */
    void abandoned(Order order);
}
