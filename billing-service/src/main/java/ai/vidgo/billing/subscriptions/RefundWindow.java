package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.plans.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose money can be asked back, and until when (contract: billing §4 "Refund window"). */
@ApplicationScoped
class RefundWindow {

    private static final Duration LENGTH = Duration.ofDays(7);

    /** Real money goes back to an account once in this time: it stops pay, use, refund, and again. */
    private static final Duration PAUSE = Duration.ofDays(365);

    private final Orders orders;
    private final Clock clock;

    RefundWindow(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The window of a subscription.
     *
     * @param daysRemaining rounded up; 0 when it is closed
     * @param reason code of why it is closed; null when it is open
     */
    record Answer(
            boolean eligible, int daysRemaining, @Nullable String reason) {

        static Answer closed(String reason) {
            return new Answer(false, 0, reason);
        }
    }

    /** Whether the money of a running subscription can be asked back now. */
    Answer of(Subscription subscription, Plan plan) {
        Instant start = subscription.startDate();
        Instant now = clock.instant();
        if (start == null || !plan.paid()) {
            return Answer.closed("nothing_to_refund");
        }
        Instant end = start.plus(LENGTH);
        if (!now.isBefore(end)) {
            return Answer.closed("refund_window_over");
        }
        if (!subscription.mock() && orders.refundedSince(subscription.userId(), now.minus(PAUSE))) {
            return Answer.closed("refunded_lately");
        }
        long left = Duration.between(now, end).toMillis();
        return new Answer(true, (int) Math.ceilDiv(left, Duration.ofDays(1).toMillis()), null);
    }
}
