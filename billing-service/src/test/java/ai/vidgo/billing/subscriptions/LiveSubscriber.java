package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What a provider does to a live subscription, without the provider's words for it. */
@ApplicationScoped
class LiveSubscriber {

    private final Orders orders;
    private final SubscriptionEvents events;
    private final SubscriptionRows rows;
    private final Clock clock;

    LiveSubscriber(Orders orders, SubscriptionEvents events, SubscriptionRows rows, Clock clock) {
        this.orders = orders;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    /** The order's payment arrives; with a contract, the provider charges for the next terms by itself. */
    UUID pays(String orderNumber, String contract) {
        Order order = orders.find(orderNumber).orElseThrow();
        UUID subscription = order.subscriptionId();
        QuarkusTransaction.requiringNew().run(() -> {
            orders.pay(order.id(), "txn_" + orderNumber, false);
            if (contract != null) {
                events.linkProvider(subscription, contract, "ctm_" + contract);
            }
        });
        return subscription;
    }

    /** The payment of a package of credits arrives. */
    void paysForCredits(String orderNumber) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.pay(order.id(), "txn_" + orderNumber, false));
    }

    /** The provider has charged for another term. */
    void renews(UUID subscriptionId, BigDecimal price, Instant until) {
        Subscription subscription = rows.find(subscriptionId).orElseThrow();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            orders.payRenewal(
                    new Orders.Draft(
                            subscription.userId(),
                            subscriptionId,
                            null,
                            0,
                            "Renewal",
                            price,
                            price,
                            PaymentMethod.PADDLE),
                    "txn_" + UUID.randomUUID());
            events.renewed(subscriptionId, now, until, now);
        });
    }

    void cannotPay(UUID subscriptionId) {
        QuarkusTransaction.requiringNew().run(() -> events.paymentFailed(subscriptionId, clock.instant()));
    }

    void recovers(UUID subscriptionId) {
        QuarkusTransaction.requiringNew().run(() -> events.paymentRecovered(subscriptionId, clock.instant()));
    }

    Instant paidUntil(UUID subscriptionId) {
        return ((SubscriptionState.Started)
                        rows.find(subscriptionId).orElseThrow().state())
                .term()
                .paidUntil();
    }

    /** The provider has taken a refund of the whole order and decides later. */
    void refundIsPending(String orderNumber) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.refundPending(order.id(), order.amount()));
    }

    /** The provider decides that no money goes back. */
    void refundIsRejected(String orderNumber) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.refundPending(order.id(), BigDecimal.ZERO));
    }

    /** The payer's bank takes all of it. */
    void isChargedBack(String orderNumber) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.giveBack(order.id(), order.amount(), clock.instant()));
    }

    /** The dispute about it is decided for us. */
    void winsTheChargeback(String orderNumber) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> orders.regained(order.id(), clock.instant()));
    }

    /** The provider's word that its contract was ended, at a time in the past. */
    void ends(String orderNumber, Instant at) {
        Order order = orders.find(orderNumber).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> events.ended(order.subscriptionId(), at));
    }
}
