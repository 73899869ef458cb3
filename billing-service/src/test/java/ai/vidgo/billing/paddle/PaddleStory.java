package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Things that a buyer did before Paddle speaks: a pending order with its transaction, and Paddle's words about it. */
@ApplicationScoped
class PaddleStory {

    private final Sql sql;
    private final Orders orders;
    private final PaddleCheckouts checkouts;

    PaddleStory(Sql sql, Orders orders, PaddleCheckouts checkouts) {
        this.sql = sql;
        this.orders = orders;
        this.checkouts = checkouts;
    }

    /** A pending order of 10 USD, with {@code id} in all of Paddle's numbers. */
    Order opened(UUID user, String id, boolean plan, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID subscription = plan ? subscription(user, now) : null;
            UUID pack =
                    plan ? null : sql.one("SELECT id FROM credit_packages WHERE name = 'small'", row -> row.uuid("id"));
            BigDecimal amount = new BigDecimal(plan ? "10" : "5");
            Order order = orders.create(new Orders.Draft(
                    user, subscription, pack, plan ? 0 : 50, "Thing", amount, amount, PaymentMethod.PADDLE));
            checkouts.opened(
                    order,
                    new PaddleCheckouts.Opening(
                            "txn_" + id, plan ? "pri_starter" : "pri_small", null, "https://pay.example"),
                    now);
            return order;
        });
    }

    private UUID subscription(UUID user, Instant now) {
        UUID id = UUID.randomUUID();
        sql.update("""
                INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew, created_at)
                SELECT ?, ?, id, 'pending', 'monthly', 'paddle', true, ? FROM plans WHERE name = 'starter'""", id, user, now);
        return id;
    }

    /** {@code transaction.completed}; {@code price} and {@code unit} say what was bought for how much. */
    static String completed(
            String event, String txn, String sub, String price, String unit, Instant at, String origin) {
        return """
                {"event_id":"%s","event_type":"transaction.completed","occurred_at":"%s","notification_id":"ntf_x",
                 "data":{"id":"txn_%s","status":"completed","customer_id":"ctm_%s","subscription_id":%s,"origin":"%s",
                  "currency_code":"USD","custom_data":null,"new_field":{"a":[1]},
                  "items":[{"quantity":1,"price":{"id":"%s","unit_price":{"amount":"%s","currency_code":"USD"}}}],
                  "billing_period":{"starts_at":"%s","ends_at":"%s"},
                  "details":{"totals":{"subtotal":"%s","tax":"100","total":"1100","grand_total":"1100"},
                             "line_items":[{"id":"txnitm_1"}]},
                  "updated_at":"%s"}}""".formatted(
                        event,
                        at,
                        txn,
                        sub == null ? "one_off" : sub,
                        sub == null ? "null" : "\"sub_" + sub + "\"",
                        origin,
                        price,
                        unit,
                        at,
                        at.plusSeconds(30L * 86_400),
                        unit,
                        at);
    }

    static String subscription(String event, String type, String sub, String status, Instant at) {
        return """
                {"event_id":"%s","event_type":"subscription.%s","occurred_at":"%s",
                 "data":{"id":"sub_%s","status":"%s","scheduled_change":null,"canceled_at":"%s",
                         "items":[{"quantity":1,"price":{"id":"pri_starter"}}]}}""".formatted(event, type, at, sub, status, at);
    }

    static String adjustment(
            String event, String id, String txn, String action, String status, String type, String total, Instant at) {
        return """
                {"event_id":"%s","event_type":"adjustment.updated","occurred_at":"%s",
                 "data":{"id":"adj_%s","transaction_id":"txn_%s","action":"%s","status":"%s","type":"%s",
                         "totals":{"total":"%s"},"currency_code":"USD"}}""".formatted(event, at, id, txn, action, status, type, total);
    }
}
