package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentMethod;

/**
 * A payment provider. What only some of them can do is a type of its own ({@link Refundable}, {@link Recurring},
 * {@link Portal}): ask with a pattern, {@code gateway instanceof Refundable refunds}. Expected outcomes are values; no
 * method throws because the provider refused or was silent.
 */
public interface PaymentGateway {

    /** The method it serves. */
    PaymentMethod method();

    /** Whether its keys are set. */
    boolean isConfigured();

    /** Where the payer is to go for a pending order. Call it outside a transaction: it may ask the provider. */
    Checkout open(Order order);

    /**
     * What the provider knows of the order's payment, checked against the order's amount and currency. Call it outside a
     * transaction.
     */
    PaymentState query(Order order);
}
