package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.CheckoutLinks;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderEffect;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.PaymentGateways;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.billing.subscriptions.SubscriptionState.Cancelled;
import ai.vidgo.billing.subscriptions.SubscriptionState.Pending;
import ai.vidgo.platform.error.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Buying a plan (contract: billing §4, POST /subscriptions/subscribe): {@link #resumeAtProvider}, {@link #subscribe} and
 * {@link #openCheckout}, in this order. The first and the last may speak to a provider and stay outside of the
 * transaction of the second.
 */
@ApplicationScoped
class Subscribing implements OrderEffect {

    private static final Logger LOG = Logger.getLogger(Subscribing.class);

    private final SubscriptionRows rows;
    private final Terms terms;
    private final SubscriptionEvents events;
    private final ProviderSide provider;
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
            ProviderSide provider,
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
        this.provider = provider;
        this.plans = plans;
        this.ledger = ledger;
        this.orders = orders;
        this.gateways = gateways;
        this.links = links;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * Takes the cancellation of the same plan back at its provider, if there is one.
     *
     * @throws Problem 502 {@code provider_failed}; nothing has changed then
     */
    void resumeAtProvider(UUID userId, UUID planId) {
        terms.running(userId)
                .filter(running -> running.planId().equals(planId) && running.state() instanceof Cancelled)
                .ifPresent(provider::resume);
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

    /**
     * Replaces the link of an unpaid order by the provider's own page.
     *
     * @throws Problem 502 {@code provider_failed} when the provider refuses or is silent; order and subscription have
     *     failed then
     */
    SubscribeResult openCheckout(SubscribeResult result) {
        String number = result.orderNumber();
        if (number == null) {
            return result;
        }
        Order order = orders.find(number).orElseThrow();
        return switch (order.status()) {
            case PENDING -> opened(result, order);
            case FAILED -> throw Problem.of(502, "provider_failed");
            // Answered again under its key after it was paid, or too late: the link leads on from there.
            case PAID, EXPIRED, REFUNDED -> result;
        };
    }

    private SubscribeResult opened(SubscribeResult result, Order order) {
        Checkout checkout = gateways.of(order.paymentMethod()).open(order);
        if (checkout instanceof Checkout.Opened opened) {
            return result.withCheckout(opened.address().toString());
        }
        LOG.errorf("order %s: no checkout: %s", order.number(), checkout);
        QuarkusTransaction.requiringNew().run(() -> orders.fail(order.id()));
        throw Problem.of(502, "provider_failed");
    }

    @Override
    public boolean concerns(Order order) {
        return order.subscriptionId() != null;
    }

    @Override
    public void paid(Order order) {
        ledger.lock(order.userId());
        Subscription subscription = subscriptionOf(order);
        terms.begin(subscription, plans.find(subscription.planId()).orElseThrow());
    }

    @Override
    public void moneyReturned(Order order, BigDecimal amount) {
        Instant at = order.refundedAt();
        events.moneyReturned(order, at == null ? clock.instant() : at);
    }

    @Override
    public void refundPending(Order order) {
        events.refundPending(order);
    }

    @Override
    public void moneyRegained(Order order, Instant at) {
        events.moneyRegained(order, at);
    }

    @Override
    public void abandoned(Order order) {
        Subscription subscription = subscriptionOf(order);
        if (subscription.state() instanceof Pending pending) {
            rows.store(subscription.id(), pending.failed(), terms.now());
        }
    }

    private SubscribeResult resume(Subscription running) {
        if (!(running.state() instanceof Cancelled cancelled)) {
            throw Problem.of(400, "already_subscribed");
        }
        rows.store(running.id(), cancelled.resumed(provider.canResume(running)), terms.now());
        terms.changed(running.userId());
        return SubscribeResult.activated(running.id(), "Subscription continues");
    }

    private SubscribeResult activate(UUID userId, Plan plan, Cycle cycle, PaymentMethod method) {
        Subscription subscription =
                rows.insertPending(userId, plan.id(), cycle, method, plan.paid(), true, terms.now());
        terms.begin(subscription, plan);
        return SubscribeResult.activated(subscription.id(), "Subscription activated");
    }

    private SubscribeResult order(UUID userId, Plan plan, Cycle cycle, PaymentMethod method) {
        gateways.require(method);
        // An ECPay order pays one term; Paddle renews by itself.
        boolean autoRenew = method == PaymentMethod.PADDLE;
        Subscription subscription = rows.insertPending(userId, plan.id(), cycle, method, autoRenew, false, terms.now());
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

    private Subscription subscriptionOf(Order order) {
        UUID id = order.subscriptionId();
        if (id == null) {
            throw new IllegalStateException("order " + order.number() + " is not for a subscription");
        }
        return rows.find(id).orElseThrow();
    }
}
