package ai.vidgo.billing.subscriptions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer of POST /subscriptions/cancel (contract: billing §4).
 *
 * @param refundAmount money returned in the order's currency, 0 when nothing had been paid; null without refund
 * @param activeUntil until when the plan still counts
 */
record CancelResult(
        boolean success,
        UUID subscriptionId,
        String status,
        boolean refundProcessed,
        @Nullable BigDecimal refundAmount,
        Instant activeUntil,
        String message,
        @Nullable String error) {

    static CancelResult atEnd(Subscription subscription, Instant end) {
        return new CancelResult(
                true, subscription.id(), "cancelled", false, null, end, "The plan stays active until its end", null);
    }

    static CancelResult withRefund(Subscription subscription, BigDecimal amount, Instant end, String message) {
        return new CancelResult(true, subscription.id(), "cancelled", true, amount, end, message, null);
    }
}
