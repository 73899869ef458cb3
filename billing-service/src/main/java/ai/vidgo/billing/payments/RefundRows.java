package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Refundable.Request;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code refunds}. One that is open ({@code reserved}, {@code manual}, {@code unclear}) is ended once. */
@ApplicationScoped
class RefundRows {

    private static final String CLAIM = """
            UPDATE refunds
               SET attempts = attempts + 1,
                   next_query_at = CASE WHEN attempts + 1 < ?
                       THEN ?::timestamptz + LEAST(? * power(2, LEAST(attempts, 20)), ?) * interval '1 second' END
             WHERE id IN (SELECT id FROM refunds WHERE status IN ('reserved', 'unclear') AND next_query_at <= ?
                           ORDER BY next_query_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private final Sql sql;
    private final Orders orders;
    private final RefundsConfig config;
    private final Clock clock;

    RefundRows(Sql sql, Orders orders, RefundsConfig config, Clock clock) {
        this.sql = sql;
        this.orders = orders;
        this.config = config;
        this.clock = clock;
    }

    /** A refund that is open, with its order as it is now. */
    record Open(Request request, boolean unclear) {}

    Request reserve(Order order, BigDecimal amount, String reason) {
        Instant now = now();
        UUID id = UUID.randomUUID();
        sql.update("""
                INSERT INTO refunds (id, order_id, amount, reason, status, created_at, updated_at, next_query_at)
                VALUES (?, ?, ?, ?, 'reserved', ?, ?, ?)""", id, order.id(), amount, reason, now, now, now.plus(config.certainAfter()));
        return new Request(id, order, amount, reason);
    }

    /** Ends an open refund, or says that it is unclear; false when it was ended before. */
    boolean write(UUID id, String status, @Nullable String providerRef) {
        return sql.update("""
                        UPDATE refunds SET status = ?, provider_ref = coalesce(?::text, provider_ref), updated_at = ?
                         WHERE id = ? AND status IN ('reserved', 'manual', 'unclear')""", status, providerRef, now(), id) == 1;
    }

    /** Ends whatever is open for an order; false when nothing is. */
    boolean writeAll(UUID orderId, String status) {
        return sql.update("""
                        UPDATE refunds SET status = ?, updated_at = ?
                         WHERE order_id = ? AND status IN ('reserved', 'manual', 'unclear')""", status, now(), orderId) > 0;
    }

    /** What a provider says about a refund that it knows by our name of it. */
    void heard(UUID id, UUID orderId, String status, String providerRef) {
        sql.update("""
                UPDATE refunds SET status = ?, provider_ref = ?, updated_at = ?
                 WHERE id = ? AND order_id = ? AND status IN ('reserved', 'unclear', 'accepted')""", status, providerRef, now(), id, orderId);
    }

    /** The money of an order's open refund; zero without one. */
    BigDecimal open(UUID orderId) {
        return sql.one("""
                SELECT coalesce(sum(amount), 0) AS money FROM refunds
                 WHERE order_id = ? AND status IN ('reserved', 'manual', 'unclear')""", row -> row.strippedDecimal("money"), orderId);
    }

    /** Takes refunds that nobody answered, and postpones the next question about each. */
    List<Open> claimLost() {
        Instant now = now();
        return sql
                .list(
                        CLAIM,
                        row -> new Lost(
                                row.uuid("id"),
                                row.uuid("order_id"),
                                row.strippedDecimal("amount"),
                                row.text("reason"),
                                row.text("status").equals("unclear")),
                        config.maxAttempts(),
                        now,
                        config.certainAfter().toSeconds(),
                        config.longestPause().toSeconds(),
                        now,
                        config.round())
                .stream()
                .map(lost -> new Open(
                        new Request(lost.id(), orders.find(lost.order()).orElseThrow(), lost.amount(), lost.reason()),
                        lost.unclear()))
                .toList();
    }

    private record Lost(UUID id, UUID order, BigDecimal amount, String reason, boolean unclear) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
