package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderEffect;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.billing.payments.PaymentGateways;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.billing.subscriptions.Subscription.Status;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Buying a plan (contract: billing §4, POST /subscriptions/subscribe). */
@ApplicationScoped
class Subscribing implements OrderEffect {

    private final SubscriptionRows rows;
    private final Terms terms;
    private final SubscriptionEvents events;
    private final Plans plans;
    private final Ledger ledger;
    private final Orders orders;
    private final PaymentGateways gateways;
    private final CheckoutLinks links;
    private final PaymentMode mode;
    private final Clock clock;

    Subscribing(
            SubscriptionRows rows,
            Terms terms,
            SubscriptionEvents events,
            Plans plans,
            Ledger ledger,
            Orders orders,
            PaymentGateways gateways,
            CheckoutLinks links,
            PaymentMode mode,
            Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.events = events;
        this.plans = plans;
        this.ledger = ledger;
        this.orders = orders;
        this.gateways = gateways;
        this.links = links;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * Subscribes a user to a plan. The account's lock makes two parallel calls of one user follow each other.
     *
     * @throws Problem 400 {@code plan_unavailable}, {@code already_subscribed}, {@code cancel_paid_plan_first}; 503
     *     {@code provider_not_configured}
     */
    @Transactional
    public SubscribeResult subscribe(UUID userId, UUID planId, Cycle cycle, PaymentMethod method) {
        Plan plan = plans.find(planId).filter(Plan::active).orElseThrow(() -> Problem.of(400, "plan_unavailable"));
        ledger.lock(userId);
        Optional<Subscription> running = terms.running(userId);
        if (running.isPresent() && running.get().planId().equals(planId)) {
            return resume(running.get());
        }
        if (!plan.paid()) {
            boolean paying = running.flatMap(subscription -> plans.find(subscription.planId()))
                    .map(Plan::paid)
                    .orElse(false);
            if (paying) {
                throw Problem.of(400, "cancel_paid_plan_first");
            }
            return activate(userId, plan, cycle, method);
        }
        return mode.mock() ? activate(userId, plan, cycle, method) : order(userId, plan, cycle, method);
    }

    @Override
    public boolean concerns(Order order) {
        return order.subscriptionId() != null;
    }

    @Override
    public void paid(Order order) {
        ledger.lock(order.userId());
        Subscription subscription = rows.find(subscriptionOf(order)).orElseThrow();
        terms.begin(subscription, plans.find(subscription.planId()).orElseThrow());
    }

    @Override
    public void moneyReturned(Order order, BigDecimal amount) {
        Instant at = order.refundedAt();
        events.moneyReturned(order, amount, at == null ? clock.instant() : at);
    }

    @Override
    public void abandoned(Order order) {
        rows.fail(subscriptionOf(order), clock.instant());
    }

    private SubscribeResult resume(Subscription running) {
        if (running.status() != Status.CANCELLED) {
            throw Problem.of(400, "already_subscribed");
        }
        boolean oneTerm = !running.mock() && running.paymentMethod().equals(PaymentMethod.ECPAY.wireName());
        rows.resume(running.id(), !oneTerm, clock.instant());
        return SubscribeResult.activated(running.id(), "Subscription continues");
    }

    private SubscribeResult activate(UUID userId, Plan plan, Cycle cycle, PaymentMethod method) {
        Subscription subscription =
                rows.insertPending(userId, plan.id(), cycle, method.wireName(), plan.paid(), true, clock.instant());
        terms.begin(subscription, plan);
        return SubscribeResult.activated(subscription.id(), "Subscription activated");
    }

    private SubscribeResult order(UUID userId, Plan plan, Cycle cycle, PaymentMethod method) {
        gateways.require(method);
        // An ECPay order pays one term; Paddle renews by itself.
        boolean autoRenew = method == PaymentMethod.PADDLE;
        Subscription subscription =
                rows.insertPending(userId, plan.id(), cycle, method.wireName(), autoRenew, false, clock.instant());
        boolean yearly = cycle == Cycle.YEARLY;
        BigDecimal usd = yearly ? plan.priceUsdYearly() : plan.priceUsd();
        BigDecimal twd = yearly ? plan.priceYearly() : plan.priceMonthly();
        Order order = orders.create(new Orders.Draft(
                userId,
                subscription.id(),
                null,
                0,
                "VidGo " + plan.displayName() + " " + cycle.wireName(),
                method == PaymentMethod.ECPAY ? twd : usd,
                usd,
                method));
        return SubscribeResult.toPay(subscription.id(), links.checkout(order), order.number());
    }

    private static UUID subscriptionOf(Order order) {
        UUID id = order.subscriptionId();
        if (id == null) {
            throw new IllegalStateException("order " + order.number() + " is not for a subscription");
        }
        return id;
    }
}
