package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderState;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Returns money of orders (contract: external-ecpay §8.16). A refund is reserved and committed, then the provider is
 * called, then its answer is booked: whatever dies in between, an order never has two refunds under way, and one whose
 * outcome is unknown waits for an administrator instead of being tried again.
 */
@ApplicationScoped
class Refunds {

    private final Orders orders;
    private final PaymentGateways gateways;
    private final Discrepancies discrepancies;
    private final Sql sql;
    private final Clock clock;

    Refunds(Orders orders, PaymentGateways gateways, Discrepancies discrepancies, Sql sql, Clock clock) {
        this.orders = orders;
        this.gateways = gateways;
        this.discrepancies = discrepancies;
        this.sql = sql;
        this.clock = clock;
    }

    /** What came of a refund: {@code done}, {@code accepted}, {@code manual}, {@code refused} or {@code unclear}. */
    record Outcome(
            String status, BigDecimal amount, @Nullable String reason) {}

    private record Reserved(UUID id, Order order, BigDecimal amount) {}

    /**
     * Returns money through the provider that took it, or makes it a task where there is no way back. Call it outside a
     * transaction.
     *
     * @param amount in the order's currency; null for all that is left
     * @throws Problem 409 {@code order_not_refundable}, {@code refund_in_progress}; 400 {@code refund_too_high}
     */
    Outcome refund(Order order, @Nullable BigDecimal amount, String reason) {
        Reserved reserved = QuarkusTransaction.requiringNew().call(() -> reserve(order.id(), amount, reason));
        if (order.mock()) {
            return booked(reserved, null);
        }
        if (!(gateways.of(order.paymentMethod()) instanceof Refundable gateway) || !gateway.canRefund(order)) {
            return byHand(reserved);
        }
        return switch (gateway.refund(order, reserved.amount(), reason)) {
            case RefundOutcome.Done done -> booked(reserved, done.providerId());
            case RefundOutcome.Accepted accepted -> ended(reserved, "accepted", accepted.providerId(), null);
            case RefundOutcome.Refused refused -> {
                Outcome outcome = ended(reserved, "refused", null, refused.reason());
                QuarkusTransaction.requiringNew().run(() -> orders.refundPending(order.id(), false));
                yield outcome;
            }
            case RefundOutcome.Unreachable _ -> unclear(reserved);
        };
    }

    /**
     * Books money that went back without us: by bank transfer, or because a payer's bank took it.
     *
     * @throws Problem as {@link #refund}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BigDecimal book(UUID orderId, @Nullable BigDecimal amount) {
        Order order = orders.lock(orderId);
        BigDecimal money = sum(order, amount);
        Instant now = now();
        orders.giveBack(orderId, money, now);
        orders.refundPending(orderId, false);
        sql.update(
                "UPDATE refunds SET status = 'done', updated_at = ? WHERE order_id = ? AND status IN ('reserved', 'manual', 'unclear')",
                now,
                orderId);
        return money;
    }

    /** Nothing went back after all; false when no refund was open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean abandon(UUID orderId) {
        orders.lock(orderId);
        boolean open = sql.update(
                        "UPDATE refunds SET status = 'abandoned', updated_at = ? WHERE order_id = ? AND status IN ('reserved', 'manual', 'unclear')",
                        now(),
                        orderId)
                > 0;
        if (open) {
            orders.refundPending(orderId, false);
        }
        return open;
    }

    private Reserved reserve(UUID orderId, @Nullable BigDecimal amount, String reason) {
        Order order = orders.lock(orderId);
        BigDecimal money = sum(order, amount);
        boolean open =
                sql.one("SELECT refund_pending AS open FROM orders WHERE id = ?", row -> row.flag("open"), orderId);
        if (open) {
            throw Problem.of(409, "refund_in_progress");
        }
        Instant now = now();
        UUID id = UUID.randomUUID();
        sql.update("""
                INSERT INTO refunds (id, order_id, amount, reason, status, created_at, updated_at)
                VALUES (?, ?, ?, ?, 'reserved', ?, ?)""", id, orderId, money, reason, now, now);
        orders.refundPending(orderId, true);
        return new Reserved(id, order, money);
    }

    private static BigDecimal sum(Order order, @Nullable BigDecimal amount) {
        if (!(order.state() instanceof OrderState.Paid)) {
            throw Problem.of(409, "order_not_refundable");
        }
        BigDecimal left = order.amount().subtract(order.refundedAmount());
        BigDecimal money = amount == null ? left : amount;
        int scale = order.currency().equals("TWD") ? 0 : 2;
        if (money.signum() <= 0
                || money.compareTo(left) > 0
                || money.stripTrailingZeros().scale() > scale) {
            throw Problem.of(400, "refund_too_high", left.toPlainString(), order.currency());
        }
        return money;
    }

    private Outcome booked(Reserved reserved, @Nullable String providerRef) {
        QuarkusTransaction.requiringNew().run(() -> {
            orders.giveBack(reserved.order().id(), reserved.amount(), now());
            orders.refundPending(reserved.order().id(), false);
            write(reserved, "done", providerRef);
        });
        return new Outcome("done", reserved.amount(), null);
    }

    private Outcome byHand(Reserved reserved) {
        return task(
                reserved,
                "manual",
                Kind.MANUAL_REFUND,
                "Return " + reserved.amount().toPlainString() + " "
                        + reserved.order().currency() + " by bank transfer");
    }

    private Outcome unclear(Reserved reserved) {
        return task(
                reserved,
                "unclear",
                Kind.REFUND_UNCLEAR,
                "The provider did not answer: look there whether "
                        + reserved.amount().toPlainString() + " "
                        + reserved.order().currency() + " went back");
    }

    private Outcome task(Reserved reserved, String status, Kind kind, String detail) {
        QuarkusTransaction.requiringNew().run(() -> {
            write(reserved, status, null);
            discrepancies.report(
                    kind, reserved.id().toString(), reserved.order().id(), detail);
        });
        return new Outcome(status, reserved.amount(), null);
    }

    private Outcome ended(Reserved reserved, String status, @Nullable String providerRef, @Nullable String reason) {
        QuarkusTransaction.requiringNew().run(() -> write(reserved, status, providerRef));
        return new Outcome(status, reserved.amount(), reason);
    }

    private void write(Reserved reserved, String status, @Nullable String providerRef) {
        sql.update(
                "UPDATE refunds SET status = ?, provider_ref = ?::text, updated_at = ? WHERE id = ?",
                status,
                providerRef,
                now(),
                reserved.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
