package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we asked Paddle for, and what it reports to have been paid. */
@ApplicationScoped
class PaddleCheckouts {

    private static final int ASKED_ABOUT = 5;

    private final Sql sql;

    PaddleCheckouts(Sql sql) {
        this.sql = sql;
    }

    /** A transaction that we opened; {@code unitAmount} is in the smallest unit. */
    record Opened(
            String transactionId,
            UUID orderId,
            @Nullable String priceId,
            @Nullable String customerId,
            long unitAmount,
            String currency,
            String checkoutUrl,
            Instant createdAt) {

        static Opened of(Row row) {
            return new Opened(
                    row.text("transaction_id"),
                    row.uuid("order_id"),
                    row.findText("price_id"),
                    row.findText("customer_id"),
                    row.count("unit_amount"),
                    row.text("currency"),
                    row.text("checkout_url"),
                    row.instant("created_at"));
        }
    }

    /** A paid transaction; {@code grandTotal} is the whole bill with tax in the smallest unit. */
    record Paid(UUID orderId, long grandTotal) {}

    /** What Paddle answered to a checkout of ours; the customer is set when we named one. */
    record Opening(
            String transactionId,
            @Nullable String priceId,
            @Nullable String customerId,
            String checkoutUrl) {}

    void opened(Order order, Opening opening, Instant now) {
        sql.update(
                """
                INSERT INTO paddle_checkouts (transaction_id, order_id, price_id, customer_id, unit_amount, currency,
                                              checkout_url, created_at)
                VALUES (?, ?, ?::text, ?::text, ?, ?, ?, ?)""",
                opening.transactionId(),
                order.id(),
                opening.priceId(),
                opening.customerId(),
                PaddleJson.toMinor(order.amount(), order.currency()),
                order.currency(),
                opening.checkoutUrl(),
                now);
    }

    Optional<Opened> find(String transactionId) {
        return sql.find("SELECT * FROM paddle_checkouts WHERE transaction_id = ?", Opened::of, transactionId);
    }

    /** The newest transactions of an order. */
    List<Opened> of(UUID orderId) {
        return sql.list(
                "SELECT * FROM paddle_checkouts WHERE order_id = ? ORDER BY created_at DESC LIMIT ?",
                Opened::of,
                orderId,
                ASKED_ABOUT);
    }

    /** Remembers a payment; false when it was known. */
    boolean paid(JsonNode transaction, UUID orderId, long grandTotal, Instant at) {
        return sql.update(
                        """
                        INSERT INTO paddle_transactions (transaction_id, order_id, subscription_id, customer_id, item_id,
                                                         grand_total, invoice_number, completed_at)
                        VALUES (?, ?, ?::text, ?::text, ?::text, ?, ?::text, ?) ON CONFLICT DO NOTHING""",
                        transaction.path("id").asText(),
                        orderId,
                        PaddleJson.text(transaction.path("subscription_id")).orElse(null),
                        PaddleJson.text(transaction.path("customer_id")).orElse(null),
                        PaddleJson.text(transaction
                                        .path("details")
                                        .path("line_items")
                                        .path(0)
                                        .path("id"))
                                .orElse(null),
                        grandTotal,
                        PaddleJson.text(transaction.path("invoice_number")).orElse(null),
                        at)
                == 1;
    }

    Optional<Paid> findPaid(String transactionId) {
        return sql.find(
                "SELECT order_id, grand_total FROM paddle_transactions WHERE transaction_id = ?",
                row -> new Paid(row.uuid("order_id"), row.count("grand_total")),
                transactionId);
    }

    /** The transaction that paid an order, with the line that a partial refund names. */
    record Bill(String transactionId, @Nullable String itemId, long grandTotal) {}

    Optional<Bill> billOf(UUID orderId) {
        return sql.find(
                "SELECT transaction_id, item_id, grand_total FROM paddle_transactions WHERE order_id = ?",
                row -> new Bill(row.text("transaction_id"), row.findText("item_id"), row.count("grand_total")),
                orderId);
    }

    /** Our subscription behind Paddle's, once its first payment was booked. */
    Optional<UUID> subscriptionOf(String providerSubscriptionId) {
        return sql.find(
                "SELECT id FROM subscriptions WHERE provider_subscription_id = ?",
                row -> row.uuid("id"),
                providerSubscriptionId);
    }

    /** The order that a subscription began with: what is reported about the one is filed under the other. */
    Optional<UUID> orderOf(UUID subscription) {
        return sql.find(
                "SELECT id FROM orders WHERE subscription_id = ? ORDER BY created_at, id LIMIT 1",
                row -> row.uuid("id"),
                subscription);
    }
}
