package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Refunds;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.SubscriptionState.Continuing;
import ai.vidgo.billing.subscriptions.SubscriptionState.Running;
import ai.vidgo.platform.error.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Leaving a plan (contract: billing §4, POST /subscriptions/cancel). The provider is asked first and outside of any
 * transaction; when it refuses, nothing has changed here. When it is silent about a refund, the plan stays as it is and its
 * credits are frozen until {@link Refunds} knows.
 */
@ApplicationScoped
class Cancelling {

    private static final Logger LOG = Logger.getLogger(Cancelling.class);

    private final SubscriptionRows rows;
    private final SubscriptionEvents events;
    private final Terms terms;
    private final ProviderSide provider;
    private final RefundWindow window;
    private final Plans plans;
    private final Ledger ledger;
    private final Orders orders;
    private final Refunds refunds;

    Cancelling(
            SubscriptionRows rows,
            SubscriptionEvents events,
            Terms terms,
            ProviderSide provider,
            RefundWindow window,
            Plans plans,
            Ledger ledger,
            Orders orders,
            Refunds refunds) {
        this.rows = rows;
        this.events = events;
        this.terms = terms;
        this.provider = provider;
        this.window = window;
        this.plans = plans;
        this.ledger = ledger;
        this.orders = orders;
        this.refunds = refunds;
    }

    /**
     * Cancels the running subscription: at its end, or now with the money returned.
     *
     * @throws Problem 400 {@code no_subscription}, or why there is no refund: {@code refund_window_over},
     *     {@code nothing_to_refund}, {@code refunded_lately}, {@code refund_needs_support}; 409
     *     {@code refund_in_progress}, {@code order_not_refundable}; 502 {@code provider_failed}
     */
    CancelResult cancel(UUID userId, boolean refund) {
        Subscription running = terms.running(userId).orElseThrow(() -> Problem.of(400, "no_subscription"));
        return refund ? withRefund(running) : atEnd(running);
    }

    private CancelResult atEnd(Subscription running) {
        if (running.state() instanceof Continuing) {
            provider.cancelAtEnd(running);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            ledger.lock(running.userId());
            Subscription now = rows.find(running.id()).orElseThrow();
            if (now.state() instanceof Continuing continuing) {
                rows.store(now.id(), continuing.cancelled(), terms.now());
                terms.changed(now.userId());
            }
            Instant end = now.endDate();
            return CancelResult.atEnd(now, end == null ? terms.now() : end);
        });
    }

    private CancelResult withRefund(Subscription running) {
        RefundWindow.Answer answer =
                window.of(running, plans.find(running.planId()).orElseThrow());
        if (answer.reason() != null) {
            throw Problem.of(400, answer.reason());
        }
        Optional<Order> paid = orders.paidOrderOf(running.id()).filter(order -> !order.mock());
        return paid.isPresent() ? giveBack(running, paid.get()) : endFree(running);
    }

    /** Nobody paid, so nobody has to be asked. */
    private CancelResult endFree(Subscription running) {
        Instant now = terms.now();
        QuarkusTransaction.requiringNew().run(() -> events.endRefunded(running.id(), now));
        return CancelResult.withRefund(running, BigDecimal.ZERO, now, "The plan has ended");
    }

    private CancelResult giveBack(Subscription running, Order order) {
        if (!refunds.byProvider(order)) {
            throw Problem.of(400, "refund_needs_support");
        }
        Refunds.Outcome outcome = refunds.refund(order, null, "Cancelled within the refund period");
        return switch (outcome.status()) {
            case DONE ->
                CancelResult.withRefund(
                        running, outcome.amount(), terms.now(), "The plan has ended, the money was returned");
            case ACCEPTED, MANUAL -> accepted(running, outcome.amount());
            case REFUSED, UNCLEAR -> {
                LOG.errorf("order %s: refund %s %s", order.number(), outcome.status(), outcome.reason());
                throw Problem.of(502, "provider_failed");
            }
        };
    }

    /**
     * The money comes later; the plan ends now, or it could be used and paid back as well. A process that dies before leaves
     * a plan without credits, which ends when the refund is booked.
     */
    private CancelResult accepted(Subscription running, BigDecimal money) {
        Instant now = terms.now();
        QuarkusTransaction.requiringNew().run(() -> events.endRefunded(running.id(), now));
        return CancelResult.withRefund(running, money, now, "The plan has ended, the money is on its way");
    }

    /** Ends whatever runs, because the account is gone. Nothing is returned; in the caller's transaction. */
    void endForGood(UUID userId) {
        ledger.lock(userId);
        for (Subscription subscription : rows.open(userId)) {
            if (subscription.state() instanceof Running running) {
                rows.store(subscription.id(), running.ended(terms.now()), terms.now());
                ledger.endPeriod(userId, "Account closed");
                provider.stop(subscription);
                terms.changed(userId);
            }
        }
    }
}
