package ai.vidgo.billing.orders;

import ai.vidgo.platform.sql.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user is to pay once: a term of a subscription, or a package of credits.
 *
 * @param number public number, {@code SUB-…} or {@code CR-…}
 * @param credits what a package order grants, bonus included; 0 for a subscription
 * @param item what the payer reads at the provider
 * @param amount in {@code currency}; {@code amountUsd} is the list price in USD, for revenue
 * @param transactionId the provider's number of the payment
 * @param paymentError why the payer's last try failed, in the provider's code; null once it is paid
 * @param refundedAmount what went back to the payer, in {@code currency}
 * @param pendingRefund what is on its way back and not decided or not booked yet
 */
public record Order(
        UUID id,
        String number,
        UUID userId,
        @Nullable UUID subscriptionId,
        @Nullable UUID packageId,
        int credits,
        String item,
        BigDecimal amount,
        String currency,
        BigDecimal amountUsd,
        Status status,
        PaymentMethod paymentMethod,
        boolean mock,
        @Nullable String transactionId,
        @Nullable String paymentError,
        Instant createdAt,
        @Nullable Instant paidAt,
        BigDecimal refundedAmount,
        BigDecimal pendingRefund,
        @Nullable Instant refundedAt) {

    /** contract: billing §10. */
    public enum Status {
        PENDING,
        PAID,
        FAILED,
        EXPIRED,
        REFUNDED
    }

    /** The state, with the ways that lead on from it. */
    public OrderState state() {
        return switch (status) {
            case PENDING -> new OrderState.Pending();
            case EXPIRED -> new OrderState.Expired();
            case FAILED -> new OrderState.Failed();
            case PAID -> new OrderState.Paid(required(paidAt), refundedAmount);
            case REFUNDED -> new OrderState.Refunded(required(paidAt), refundedAmount, required(refundedAt));
        };
    }

    private Instant required(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("order " + number + " is " + status + " without saying when");
        }
        return instant;
    }

    static Order of(Row row) {
        return new Order(
                row.uuid("id"),
                row.text("order_number"),
                row.uuid("user_id"),
                row.findUuid("subscription_id"),
                row.findUuid("package_id"),
                row.number("credits"),
                row.text("item"),
                row.strippedDecimal("amount"),
                row.text("currency"),
                row.strippedDecimal("amount_usd"),
                Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                PaymentMethod.named(row.text("payment_method")),
                row.flag("is_mock"),
                row.findText("provider_transaction_id"),
                row.findText("payment_error"),
                row.instant("created_at"),
                row.findInstant("paid_at"),
                row.strippedDecimal("refunded_amount"),
                row.strippedDecimal("pending_refund"),
                row.findInstant("refunded_at"));
    }
}
