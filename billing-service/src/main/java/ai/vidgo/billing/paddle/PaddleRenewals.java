package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.paddle.PaddlePrices.PlanPrice;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bills that Paddle wrote by itself for a subscription that we know: renewals, and changes of the plan. Each pays one
 * period and becomes an order of its own; what {@code custom_data} says is a copy from the first order and tells nothing
 * (external-paddle §3). The price on the bill says which plan was paid, so it does not matter whether the event about a
 * changed plan comes before or after its bill.
 */
@ApplicationScoped
class PaddleRenewals {

    private final PaddleCheckouts checkouts;
    private final PaddlePrices prices;
    private final Orders orders;
    private final SubscriptionEvents subscriptions;
    private final Discrepancies discrepancies;
    private final Sql sql;

    PaddleRenewals(
            PaddleCheckouts checkouts,
            PaddlePrices prices,
            Orders orders,
            SubscriptionEvents subscriptions,
            Discrepancies discrepancies,
            Sql sql) {
        this.checkouts = checkouts;
        this.prices = prices;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.discrepancies = discrepancies;
        this.sql = sql;
    }

    private record Period(Instant start, Instant end) {}

    /**
     * What a bill pays: a plan of ours at its list price; {@code changed} when the subscription is on another one, {@code
     * customer} whose subscription it is at Paddle.
     */
    private record Sold(
            UUID userId,
            UUID plan,
            String cycle,
            boolean changed,
            boolean over,
            String item,
            BigDecimal price,
            @Nullable String customer) {}

    Applied completed(JsonNode transaction, Instant at) {
        Optional<String> provider = PaddleJson.text(transaction.path("subscription_id"));
        if (provider.isEmpty()) {
            discrepancies.report(
                    Kind.UNKNOWN_PAYMENT,
                    "paddle:" + transaction.path("id").asText(),
                    null,
                    "Paddle reports a payment of a bill that was not opened here");
            return new Applied.Done("unknown_order", null);
        }
        if (!PaddleMatch.takesMoney(transaction)) {
            return new Applied.Done("nothing_charged", null);
        }
        Optional<UUID> subscription = checkouts.subscriptionOf(provider.get());
        return subscription.isEmpty()
                ? new Applied.Later("unknown_subscription")
                : renew(transaction, subscription.get(), at);
    }

    private Applied renew(JsonNode transaction, UUID subscription, Instant at) {
        String id = transaction.path("id").asText();
        Optional<PlanPrice> billed = PaddleJson.text(
                        transaction.path("items").path(0).path("price").path("id"))
                .flatMap(prices::planOf);
        Sold sold = sold(subscription, billed, at);
        Optional<Period> period = period(transaction);
        if (!asSold(transaction, sold) || period.isEmpty()) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH, "paddle:" + id, null, "Paddle charged a subscription for no plan of ours");
            return new Applied.Done("renewal_mismatch", null);
        }
        Optional<Order> order = orders.payRenewal(draft(subscription, sold), id);
        if (order.isEmpty()) {
            return new Applied.Done("already_paid", null);
        }
        checkouts.paid(
                transaction,
                order.get().id(),
                PaddleMatch.grandTotal(transaction).orElseThrow(),
                at);
        if (sold.over()) {
            discrepancies.report(
                    Kind.CHARGED_AFTER_END,
                    "paddle:" + id,
                    order.get().id(),
                    "Paddle charged a subscription that has ended here: cancel it and return the money");
        }
        if (sold.changed()) {
            subscriptions.planChanged(subscription, sold.plan(), sold.cycle(), at);
        }
        subscriptions.renewed(subscription, period.get().start(), period.get().end(), at);
        return new Applied.Done("renewed", order.get().id());
    }

    private static Orders.Draft draft(UUID subscription, Sold sold) {
        return new Orders.Draft(
                sold.userId(), subscription, null, 0, sold.item(), sold.price(), sold.price(), PaymentMethod.PADDLE);
    }

    private static boolean asSold(JsonNode transaction, Sold sold) {
        JsonNode unit = transaction.path("items").path(0).path("price").path("unit_price");
        String currency = PaymentMethod.PADDLE.currency();
        return transaction.path("items").size() == 1
                && transaction.path("items").path(0).path("quantity").asLong(1) == 1
                && transaction.path("status").asText().equals("completed")
                && (sold.customer() == null
                        || sold.customer()
                                .equals(transaction.path("customer_id").asText()))
                && transaction.path("currency_code").asText().equals(currency)
                && PaddleJson.minor(unit.path("amount"))
                        .filter(minor -> PaddleJson.toMajor(minor, currency).compareTo(sold.price()) == 0)
                        .isPresent();
    }

    private static Optional<Period> period(JsonNode transaction) {
        JsonNode period = transaction.path("billing_period");
        return PaddleJson.instant(period.path("starts_at"))
                .flatMap(start -> PaddleJson.instant(period.path("ends_at")).map(end -> new Period(start, end)));
    }

    private Sold sold(UUID subscription, Optional<PlanPrice> billed, Instant at) {
        return sql.one(
                """
                SELECT s.user_id, p.id, c.cycle, p.id <> s.plan_id OR c.cycle <> s.billing_cycle AS changed,
                       coalesce(s.status = 'cancelled' AND s.ended_at <= ?, false) AS over,
                       'VidGo ' || p.display_name || ' ' || c.cycle AS item,
                       CASE c.cycle WHEN 'yearly' THEN p.price_usd_yearly ELSE p.price_usd END AS price,
                       s.provider_customer_id
                  FROM subscriptions s
                  JOIN plans was ON was.id = s.plan_id
                  JOIN plans p ON p.name = coalesce(?::text, was.name)
                 CROSS JOIN LATERAL (SELECT coalesce(?::text, s.billing_cycle) AS cycle) c
                 WHERE s.id = ? FOR UPDATE OF s""",
                row -> new Sold(
                        row.uuid("user_id"),
                        row.uuid("id"),
                        row.text("cycle"),
                        row.flag("changed"),
                        row.flag("over"),
                        row.text("item"),
                        row.strippedDecimal("price"),
                        row.findText("provider_customer_id")),
                at,
                billed.map(PlanPrice::plan).orElse(null),
                billed.map(PlanPrice::cycle).orElse(null),
                subscription);
    }
}
