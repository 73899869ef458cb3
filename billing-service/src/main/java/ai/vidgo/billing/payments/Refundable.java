package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import java.math.BigDecimal;

/** A gateway that can give money back by itself. */
public interface Refundable {

    /** Whether this order's payment can be returned through the provider (a bank transfer can't). */
    boolean canRefund(Order order);

    /**
     * Returns money to the payer. It changes nothing on our side. Call it outside a transaction.
     *
     * @param amount in the order's currency, at most the order's amount
     * @param reason for the provider's records, without personal data
     */
    RefundOutcome refund(Order order, BigDecimal amount, String reason);
}
