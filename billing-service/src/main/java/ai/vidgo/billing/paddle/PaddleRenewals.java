package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Bills that Paddle wrote by itself for a subscription that we know. Each pays one period and becomes an order of its
 * own; what {@code custom_data} says is a copy from the first order and tells nothing (external-paddle §3).
 */
@ApplicationScoped
class PaddleRenewals {

    private static final Logger LOG = Logger.getLogger(PaddleRenewals.class);

    private final PaddleCheckouts checkouts;
    private final Orders orders;
    private final SubscriptionEvents subscriptions;
    private final Sql sql;

    PaddleRenewals(PaddleCheckouts checkouts, Orders orders, SubscriptionEvents subscriptions, Sql sql) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.sql = sql;
    }

    private record Sold(UUID userId, String item, BigDecimal price) {}

    Applied completed(JsonNode transaction, Instant at) {
        Optional<String> provider = PaddleJson.text(transaction.path("subscription_id"));
        if (provider.isEmpty()) {
            LOG.errorf("Paddle reports a payment of an order that we do not know");
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
        Sold sold = sold(subscription);
        JsonNode unit = transaction.path("items").path(0).path("price").path("unit_price");
        BigDecimal price = PaddleJson.minor(unit.path("amount"))
                .map(minor -> PaddleJson.toMajor(minor, "USD"))
                .orElse(BigDecimal.ZERO);
        JsonNode period = transaction.path("billing_period");
        Optional<Instant> start = PaddleJson.instant(period.path("starts_at"));
        Optional<Instant> end = PaddleJson.instant(period.path("ends_at"));
        boolean asSold = transaction.path("items").size() == 1
                && transaction.path("status").asText().equals("completed")
                && transaction.path("currency_code").asText().equals(PaymentMethod.PADDLE.currency())
                && price.compareTo(sold.price()) == 0;
        if (!asSold || start.isEmpty() || end.isEmpty()) {
            LOG.errorf("Paddle charged for subscription %s something else than its plan", subscription);
            return new Applied.Done("renewal_mismatch", null);
        }
        Optional<Order> order = orders.payRenewal(
                new Orders.Draft(sold.userId(), subscription, null, 0, sold.item(), price, price, PaymentMethod.PADDLE),
                transaction.path("id").asText());
        if (order.isEmpty()) {
            return new Applied.Done("already_paid", null);
        }
        checkouts.paid(
                transaction,
                order.get().id(),
                PaddleMatch.grandTotal(transaction).orElseThrow(),
                at);
        subscriptions.renewed(subscription, start.get(), end.get(), at);
        return new Applied.Done("renewed", order.get().id());
    }

    private Sold sold(UUID subscription) {
        return sql.one(
                """
                SELECT s.user_id, 'VidGo ' || p.display_name || ' ' || s.billing_cycle AS item,
                       CASE s.billing_cycle WHEN 'yearly' THEN p.price_usd_yearly ELSE p.price_usd END AS price
                  FROM subscriptions s JOIN plans p ON p.id = s.plan_id WHERE s.id = ? FOR UPDATE OF s""",
                row -> new Sold(row.uuid("user_id"), row.text("item"), row.strippedDecimal("price")),
                subscription);
    }
}
