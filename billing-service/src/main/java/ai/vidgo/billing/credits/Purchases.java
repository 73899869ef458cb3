package ai.vidgo.billing.credits;

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
import ai.vidgo.billing.promotions.Promotions;
import ai.vidgo.billing.subscriptions.Terms;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Packages of credits: who may buy which, at what price, and what the payment grants (contract: billing §6). */
@ApplicationScoped
class Purchases implements OrderEffect {

    private static final Logger LOG = Logger.getLogger(Purchases.class);
    private static final String RETURNED = "Credits returned with the refund";

    private final Sql sql;
    private final Terms terms;
    private final Plans plans;
    private final Orders orders;
    private final PaymentGateways gateways;
    private final CheckoutLinks links;
    private final PaymentMode mode;
    private final Ledger ledger;
    private final Promotions promotions;

    Purchases(
            Sql sql,
            Terms terms,
            Plans plans,
            Orders orders,
            PaymentGateways gateways,
            CheckoutLinks links,
            PaymentMode mode,
            Ledger ledger,
            Promotions promotions) {
        this.sql = sql;
        this.terms = terms;
        this.plans = plans;
        this.orders = orders;
        this.gateways = gateways;
        this.links = links;
        this.mode = mode;
        this.ledger = ledger;
        this.promotions = promotions;
    }

    /** Answer of POST /credits/purchase; {@code amount} is in {@code currency}, {@code credits} includes the bonus. */
    @RegisterForReflection
    record Purchase(
            UUID orderId,
            UUID packageId,
            int credits,
            BigDecimal amount,
            String currency,
            String paymentUrl,
            String status,
            String orderNumber) {}

    /** The packages that a plan may buy, in the order of the price list. */
    List<CreditPackage> offeredTo(Plan plan) {
        return sql
                .list("SELECT * FROM credit_packages WHERE is_active ORDER BY sort_order, credits", CreditPackage::of)
                .stream()
                .filter(offer -> plans.reaches(plan, offer.minPlan()))
                .toList();
    }

    /**
     * Makes a pending order for a package, in the caller's transaction.
     *
     * @param code of a promotion, or null
     * @throws Problem 404 {@code package_not_found}, 403 {@code plan_not_allowed}, 400 {@code no_price_in_currency}, 503
     *     {@code provider_not_configured}; 400 as {@link Promotions#claim} when the code does not count
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Purchase purchase(UUID userId, UUID packageId, PaymentMethod method, @Nullable String code) {
        CreditPackage wanted = sql.find("SELECT * FROM credit_packages WHERE id = ?", CreditPackage::of, packageId)
                .filter(CreditPackage::active)
                .orElseThrow(() -> Problem.of(404, "package_not_found"));
        Plan plan = terms.planOf(userId);
        if (!plans.reaches(plan, wanted.minPlan())) {
            throw Problem.of(403, "plan_not_allowed");
        }
        if (!(mode.mock() && method == PaymentMethod.PADDLE)) {
            gateways.require(method);
        }
        int credits = wanted.credits() + wanted.bonusCredits();
        BigDecimal price = price(wanted, plan, method);
        Optional<Promotions.Offer> offer = Optional.ofNullable(code)
                .filter(text -> !text.isBlank())
                .map(text -> promotions.claim(userId, text, packageId, reducible(wanted, price, method)));
        Order order = orders.create(new Orders.Draft(
                userId,
                null,
                packageId,
                credits,
                "VidGo " + wanted.displayName() + " " + credits + " credits",
                offer.map(claimed -> price.subtract(claimed.discount())).orElse(price),
                wanted.priceUsd(),
                method));
        offer.ifPresent(claimed -> promotions.hold(claimed, order));
        return new Purchase(
                order.id(),
                packageId,
                credits,
                order.amount(),
                order.currency(),
                links.checkout(order),
                "pending",
                order.number());
    }

    @Override
    public boolean concerns(Order order) {
        return order.packageId() != null;
    }

    @Override
    public void paid(Order order) {
        ledger.grant(new Ledger.Grant(
                order.userId(),
                Ledger.Bucket.PURCHASED,
                order.credits(),
                "purchase",
                "order:" + order.number(),
                order.packageId(),
                order.number(),
                order.item()));
        promotions.paid(order);
    }

    @Override
    public void abandoned(Order order) {
        promotions.abandoned(order);
    }

    /** Takes the share of the credits that the returned money had bought, rounded in the payer's favour. */
    @Override
    public void moneyReturned(Order order, BigDecimal amount) {
        int missing = follow(order, RETURNED).missing();
        if (missing > 0) {
            LOG.warnf("order %s was refunded, but %d of its credits are spent", order.number(), missing);
        }
    }

    /** Takes what would go back with the refund, so that nobody spends it meanwhile; gives it again without one. */
    @Override
    public void refundPending(Order order) {
        follow(order, order.pendingRefund().signum() > 0 ? RETURNED : "Credits given again: no refund");
    }

    /** Gives again what the chargeback took. */
    @Override
    public void moneyRegained(Order order, Instant at) {
        ledger.reclaim(reclaim(order, 0, 0, "Credits given again with the payment"));
    }

    private Ledger.Reclaimed follow(Order order, String description) {
        int due = share(order, order.refundedAmount());
        int later =
                share(order, order.refundedAmount().add(order.pendingRefund()).min(order.amount()));
        return ledger.reclaim(reclaim(order, due, later - due, description));
    }

    private static Ledger.Reclaim reclaim(Order order, int due, int pending, String description) {
        return new Ledger.Reclaim(
                order.userId(), Ledger.Bucket.PURCHASED, order.number(), order.packageId(), due, pending, description);
    }

    private static int share(Order order, BigDecimal money) {
        return money.multiply(BigDecimal.valueOf(order.credits()))
                .divide(order.amount(), 0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** List price less the plan's top-up discount; whole dollars in TWD, cents in USD. */
    private static BigDecimal price(CreditPackage wanted, Plan plan, PaymentMethod method) {
        return listPrice(wanted, method)
                .multiply(BigDecimal.ONE.subtract(plan.topupDiscountRate()))
                .setScale(scale(method), RoundingMode.HALF_UP);
    }

    private static BigDecimal listPrice(CreditPackage wanted, PaymentMethod method) {
        BigDecimal list = method == PaymentMethod.ECPAY ? wanted.priceTwd() : wanted.priceUsd();
        if (list == null || list.signum() <= 0) {
            throw Problem.of(400, "no_price_in_currency");
        }
        return list;
    }

    private static int scale(PaymentMethod method) {
        return method == PaymentMethod.ECPAY ? 0 : 2;
    }

    private static Promotions.Price reducible(CreditPackage wanted, BigDecimal price, PaymentMethod method) {
        BigDecimal perUsd = listPrice(wanted, method).divide(wanted.priceUsd(), MathContext.DECIMAL64);
        return new Promotions.Price(price, perUsd, scale(method));
    }
}
