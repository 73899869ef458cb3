package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Money that goes back: refunds and chargebacks, once per adjustment and only when approved (contract: external-paddle
 * §7.3). A chargeback that is reversed is left to an administrator, who sees the flag on the order.
 */
@ApplicationScoped
class PaddleAdjustments {

    private static final Set<String> TAKES_BACK = Set.of("refund", "chargeback");
    private static final Set<String> HAPPENED = Set.of("approved", "reversed");

    private final PaddleCheckouts checkouts;
    private final Orders orders;
    private final Sql sql;

    PaddleAdjustments(PaddleCheckouts checkouts, Orders orders, Sql sql) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.sql = sql;
    }

    Applied apply(JsonNode adjustment, Instant at) {
        Optional<PaddleCheckouts.Paid> paid =
                checkouts.findPaid(adjustment.path("transaction_id").asText());
        if (paid.isEmpty()) {
            return new Applied.Later("unknown_transaction");
        }
        Order order = orders.lock(paid.get().orderId());
        String action = adjustment.path("action").asText();
        if (!TAKES_BACK.contains(action)) {
            return flagged(order, action);
        }
        String id = adjustment.path("id").asText();
        String status = adjustment.path("status").asText();
        long total = PaddleJson.minor(adjustment.path("totals").path("total")).orElse(0L);
        remember(id, order.id(), action, status, total, at);
        boolean booked =
                HAPPENED.contains(status) && book(id, order, returned(adjustment, order, paid.get(), total), at);
        if (status.equals("reversed") || (booked && action.equals("chargeback"))) {
            orders.flag(order.id(), "Paddle: " + action + " " + status);
        }
        orders.refundPending(order.id(), pending(order.id()));
        return new Applied.Done(booked ? action : action + "_" + status, order.id());
    }

    private Applied flagged(Order order, String action) {
        orders.flag(order.id(), "Paddle: " + action);
        return new Applied.Done("recorded", order.id());
    }

    private boolean book(String id, Order order, BigDecimal money, Instant at) {
        boolean first =
                sql.update("UPDATE paddle_adjustments SET booked = true WHERE adjustment_id = ? AND NOT booked", id)
                        == 1;
        if (first) {
            orders.giveBack(order.id(), money, at);
        }
        return first;
    }

    /** The returned part of the bill, tax included, as the same part of the order's amount. */
    private static BigDecimal returned(JsonNode adjustment, Order order, PaddleCheckouts.Paid paid, long total) {
        if (adjustment.path("type").asText().equals("full") || total >= paid.grandTotal()) {
            return order.amount();
        }
        return order.amount()
                .multiply(BigDecimal.valueOf(total))
                .divide(BigDecimal.valueOf(paid.grandTotal()), 2, RoundingMode.HALF_UP);
    }

    private void remember(String id, UUID order, String action, String status, long total, Instant at) {
        sql.update("""
                INSERT INTO paddle_adjustments AS old (adjustment_id, order_id, action, status, total, occurred_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (adjustment_id) DO UPDATE
                   SET status = excluded.status, total = excluded.total, occurred_at = excluded.occurred_at
                 WHERE excluded.occurred_at > old.occurred_at""", id, order, action, status, total, at);
    }

    private boolean pending(UUID order) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM paddle_adjustments WHERE order_id = ? AND status = 'pending_approval') AS p",
                row -> row.flag("p"),
                order);
    }
}
