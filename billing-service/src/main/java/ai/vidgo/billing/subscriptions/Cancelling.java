package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Subscription.Status;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leaving a plan, and the refund window (contract: billing §4). */
@ApplicationScoped
class Cancelling {

    private static final Duration REFUND_WINDOW = Duration.ofDays(7);
    private static final Duration REFUND_PAUSE = Duration.ofDays(365);

    private final SubscriptionRows rows;
    private final Terms terms;
    private final Plans plans;
    private final Ledger ledger;
    private final Orders orders;
    private final Clock clock;

    Cancelling(SubscriptionRows rows, Terms terms, Plans plans, Ledger ledger, Orders orders, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.plans = plans;
        this.ledger = ledger;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Answer of POST /subscriptions/cancel.
     *
     * @param refundAmount money returned, 0 when nothing had been paid; null without refund
     * @param activeUntil until when the plan still counts
     */
    @RegisterForReflection
    record Cancelled(
            boolean success,
            UUID subscriptionId,
            String status,
            boolean refundProcessed,
            @Nullable BigDecimal refundAmount,
            Instant activeUntil,
            String message,
            @Nullable String error) {}

    /** Whether the money can be asked back, and for how many more days, rounded up. */
    record Refund(boolean eligible, int daysRemaining) {

        static final Refund NONE = new Refund(false, 0);
    }

    /** The refund window of a running subscription. */
    Refund refund(Subscription subscription, Plan plan) {
        Instant start = subscription.startDate();
        Instant now = clock.instant();
        if (start == null || !plan.paid() || !now.isBefore(start.plus(REFUND_WINDOW))) {
            return Refund.NONE;
        }
        if (!subscription.mock() && orders.refundedSince(subscription.userId(), now.minus(REFUND_PAUSE))) {
            return Refund.NONE;
        }
        long milliseconds = Duration.between(now, start.plus(REFUND_WINDOW)).toMillis();
        return new Refund(
                true, (int) Math.ceilDiv(milliseconds, Duration.ofDays(1).toMillis()));
    }

    /**
     * Cancels the running subscription: at its end, or now with the money returned.
     *
     * @throws Problem 400 {@code no_subscription}, {@code refund_window_over}, {@code refund_needs_support}
     */
    @Transactional
    public Cancelled cancel(UUID userId, boolean refund) {
        ledger.lock(userId);
        Subscription running = terms.running(userId).orElseThrow(() -> Problem.of(400, "no_subscription"));
        Plan plan = plans.find(running.planId()).orElseThrow();
        return refund ? endWithRefund(running, plan) : endWithTerm(running);
    }

    private Cancelled endWithTerm(Subscription running) {
        if (running.status() != Status.CANCELLED) {
            rows.cancel(running.id(), clock.instant());
        }
        Instant end = running.endDate() == null ? clock.instant() : running.endDate();
        return new Cancelled(
                true, running.id(), "cancelled", false, null, end, "The plan stays active until its end", null);
    }

    private Cancelled endWithRefund(Subscription running, Plan plan) {
        if (!refund(running, plan).eligible()) {
            throw Problem.of(400, "refund_window_over");
        }
        if (orders.paidOrderOf(running.id()).filter(order -> !order.mock()).isPresent()) {
            throw Problem.of(400, "refund_needs_support");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.end(running.id(), Status.CANCELLED, now, now);
        ledger.revokePeriod(running.userId(), "Credits returned with the refund");
        terms.changed(running.userId());
        return new Cancelled(true, running.id(), "cancelled", true, BigDecimal.ZERO, now, "The plan has ended", null);
    }
}
