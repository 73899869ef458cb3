package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.Refunds;
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
 * §7.3), and chargebacks that were decided for us.
 */
@ApplicationScoped
class PaddleAdjustments {

    private static final Set<String> HAPPENED = Set.of("approved", "reversed");

    private final PaddleCheckouts checkouts;
    private final Orders orders;
    private final Refunds refunds;
    private final Discrepancies discrepancies;
    private final Sql sql;

    PaddleAdjustments(PaddleCheckouts checkouts, Orders orders, Refunds refunds, Discrepancies discrepancies, Sql sql) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.refunds = refunds;
        this.discrepancies = discrepancies;
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
        String status = adjustment.path("status").asText();
        return switch (action) {
            case "refund", "chargeback" -> takenBack(adjustment, order, paid.get(), action, status, at);
            case "chargeback_reverse" -> {
                remember(adjustment, order.id(), action, status, at);
                yield status.equals("approved") ? regain(order, at) : new Applied.Done("recorded", order.id());
            }
            default -> announced(adjustment, order, action);
        };
    }

    private Applied takenBack(
            JsonNode adjustment, Order order, PaddleCheckouts.Paid paid, String action, String status, Instant at) {
        String id = adjustment.path("id").asText();
        remember(adjustment, order.id(), action, status, at);
        boolean booked = HAPPENED.contains(status) && book(id, order, returned(adjustment, order, paid), at);
        if (booked && action.equals("chargeback")) {
            discrepancies.report(
                    Kind.CHARGEBACK, "paddle:" + id, order.id(), "The payer's bank took the money of an order back");
        }
        tellRefunds(adjustment, order, status);
        orders.refundPending(order.id(), pending(order, paid));
        if (status.equals("reversed")) {
            return action.equals("chargeback") ? regain(order, at) : announced(adjustment, order, "refund_reversed");
        }
        return new Applied.Done(booked ? action : action + "_" + status, order.id());
    }

    /** Warnings and credits change nothing of ours; operations should know of them. */
    private Applied announced(JsonNode adjustment, Order order, String action) {
        String known = action.matches("[a-z_]{1,40}") ? action : "unknown";
        discrepancies.report(
                known.startsWith("chargeback") ? Kind.CHARGEBACK : Kind.NOTICE,
                "paddle:" + adjustment.path("id").asText(),
                order.id(),
                "Paddle reports " + known);
        return new Applied.Done("recorded", order.id());
    }

    /**
     * A chargeback was decided for us: its credits come back and an administrator hears of it, once, although Paddle may
     * tell it twice, as a state of the chargeback and as an adjustment of its own.
     */
    private Applied regain(Order order, Instant at) {
        Optional<String> chargeback = sql.find("""
                SELECT adjustment_id FROM paddle_adjustments WHERE order_id = ? AND action = 'chargeback' AND booked
                 ORDER BY adjustment_id LIMIT 1""", row -> row.text("adjustment_id"), order.id());
        if (chargeback.isEmpty()) {
            return new Applied.Later("unknown_chargeback");
        }
        String id = chargeback.get();
        boolean first =
                sql.update("UPDATE paddle_adjustments SET regained = true WHERE adjustment_id = ? AND NOT regained", id)
                        == 1;
        if (first) {
            orders.regained(order.id(), at);
            discrepancies.report(
                    Kind.CHARGEBACK_REVERSED, "paddle:" + id, order.id(), "A chargeback was decided for us");
        }
        return new Applied.Done("regained", order.id());
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
    private static BigDecimal returned(JsonNode adjustment, Order order, PaddleCheckouts.Paid paid) {
        return adjustment.path("type").asText().equals("full") ? order.amount() : share(order, paid, total(adjustment));
    }

    private static BigDecimal share(Order order, PaddleCheckouts.Paid paid, long total) {
        return total >= paid.grandTotal()
                ? order.amount()
                : order.amount()
                        .multiply(BigDecimal.valueOf(total))
                        .divide(BigDecimal.valueOf(paid.grandTotal()), 2, RoundingMode.HALF_UP);
    }

    /** A refund that we asked for carries our name of it: what became of it is known, also when its answer was lost. */
    private void tellRefunds(JsonNode adjustment, Order order, String status) {
        Optional<UUID> id =
                PaddleCommands.refundNamedBy(adjustment.path("reason").asText());
        Optional<Refunds.Status> heard = switch (status) {
            case "pending_approval" -> Optional.of(Refunds.Status.ACCEPTED);
            case "approved", "reversed" -> Optional.of(Refunds.Status.DONE);
            case "rejected" -> Optional.of(Refunds.Status.REFUSED);
            default -> Optional.empty();
        };
        if (id.isPresent() && heard.isPresent()) {
            refunds.heard(
                    id.get(), order.id(), heard.get(), adjustment.path("id").asText());
        }
    }

    private static long total(JsonNode adjustment) {
        return PaddleJson.minor(adjustment.path("totals").path("total")).orElse(0L);
    }

    private void remember(JsonNode adjustment, UUID order, String action, String status, Instant at) {
        sql.update("""
                INSERT INTO paddle_adjustments AS old (adjustment_id, order_id, action, status, total, occurred_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (adjustment_id) DO UPDATE
                   SET status = excluded.status, total = excluded.total, occurred_at = excluded.occurred_at
                 WHERE excluded.occurred_at > old.occurred_at""", adjustment.path("id").asText(), order, action, status, total(adjustment), at);
    }

    /** What waits for Paddle's approval, and what we have asked for without hearing of it since. */
    private BigDecimal pending(Order order, PaddleCheckouts.Paid paid) {
        long total = sql.one("""
                SELECT coalesce(sum(total), 0)::bigint AS total FROM paddle_adjustments
                 WHERE order_id = ? AND action = 'refund' AND status = 'pending_approval'""", row -> row.count("total"), order.id());
        return share(order, paid, total).add(refunds.open(order.id())).min(order.amount());
    }
}
