package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import java.math.BigDecimal;
import java.util.UUID;

/** A gateway that can give money back by itself. Its calls change nothing on our side; make them outside a transaction. */
public interface Refundable {

    /**
     * A refund that was written down before the provider hears of it.
     *
     * @param id our name of it; a provider that takes free text is told
     * @param order as it was before; what had been returned of it is not part of {@code amount}
     * @param amount in the order's currency, at most what is left of the order
     * @param reason for the provider's records, without personal data
     */
    record Request(UUID id, Order order, BigDecimal amount, String reason) {}

    /** Whether this order's payment can be returned through the provider (a bank transfer can't). */
    boolean canRefund(Order order);

    /** Returns money to the payer. */
    RefundOutcome refund(Request request);

    /**
     * What became of a refund that was asked for and whose answer was lost. {@link RefundOutcome.Refused} means that no
     * money moved; {@link RefundOutcome.Unreachable} that it can't be told now.
     */
    RefundOutcome find(Request request);
}
