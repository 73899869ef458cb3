package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderState;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.Refundable.Request;
import ai.vidgo.platform.error.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which money of orders is returned (contract: external-ecpay §8.16). A refund is written down and what it
 * pays for is frozen, then the provider is called, then its answer is booked: whatever dies in between, an order never
 * has two refunds under way, and one whose answer was lost is asked about by {@link LostRefunds} instead of being tried
 * again.
 */
@ApplicationScoped
public class Refunds {

    private final Orders orders;
    private final PaymentGateways gateways;
    private final Discrepancies discrepancies;
    private final RefundRows rows;
    private final Clock clock;

    Refunds(Orders orders, PaymentGateways gateways, Discrepancies discrepancies, RefundRows rows, Clock clock) {
        this.orders = orders;
        this.gateways = gateways;
        this.discrepancies = discrepancies;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where a refund stands after it was asked for. */
    public enum Status {
        /** The money went back, and what it paid for is taken. */
        DONE,
        /** The provider took the request and decides later; its event books it. */
        ACCEPTED,
        /** There is no way back through the provider; a person has to transfer the money. */
        MANUAL,
        /** The provider said no; nothing has changed. */
        REFUSED,
        /** The provider did not answer; nobody may use what is frozen until it is known. */
        UNCLEAR;

        /** The name in the table and on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of a refund.
     *
     * @param amount in the order's currency
     * @param reason the provider's code for a refusal
     */
    public record Outcome(
            Status status, BigDecimal amount, @Nullable String reason) {}

    /** Whether an order's payment can be returned without a person. */
    public boolean byProvider(Order order) {
        return gateways.of(order.paymentMethod()) instanceof Refundable gateway && gateway.canRefund(order);
    }

    /**
     * Returns money through the provider that took it, or makes it a task where there is no way back. Call it outside a
     * transaction.
     *
     * @param amount in the order's currency; null for all that is left
     * @param reason for the provider's records, without personal data
     * @throws Problem 409 {@code order_not_refundable}, {@code refund_in_progress}; 400 {@code refund_too_high}
     */
    public Outcome refund(Order order, @Nullable BigDecimal amount, String reason) {
        Request request = QuarkusTransaction.requiringNew().call(() -> reserve(order.id(), amount, reason));
        if (order.mock()) {
            return done(request, null);
        }
        return gateways.of(order.paymentMethod()) instanceof Refundable gateway && gateway.canRefund(order)
                ? settle(request, gateway.refund(request))
                : byHand(request);
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
        orders.giveBack(orderId, money, now());
        rows.writeAll(orderId, "done");
        orders.refundPending(orderId, BigDecimal.ZERO);
        return money;
    }

    /** Nothing went back after all; false when no refund was open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean abandon(UUID orderId) {
        orders.lock(orderId);
        boolean open = rows.writeAll(orderId, "abandoned");
        if (open) {
            orders.refundPending(orderId, BigDecimal.ZERO);
        }
        return open;
    }

    /** The money of an order's refund whose end nobody has told us; zero without one. */
    public BigDecimal open(UUID orderId) {
        return rows.open(orderId);
    }

    /**
     * A provider speaks of a refund by our name of it, so nobody has to ask about it any more. The money itself is booked
     * by whoever understands the provider's message.
     *
     * @param providerRef the provider's number of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void heard(UUID id, UUID orderId, Status status, String providerRef) {
        rows.heard(id, orderId, status.wireName(), providerRef);
    }

    /** Writes an answer down, whenever it comes. An answer to a refund that was ended meanwhile changes nothing. */
    Outcome settle(Request request, RefundOutcome answer) {
        return switch (answer) {
            case RefundOutcome.Done done -> done(request, done.providerId());
            case RefundOutcome.Accepted accepted -> {
                QuarkusTransaction.requiringNew()
                        .run(() -> rows.write(request.id(), "accepted", accepted.providerId()));
                yield new Outcome(Status.ACCEPTED, request.amount(), null);
            }
            case RefundOutcome.Refused refused -> refused(request, refused.reason());
            case RefundOutcome.Unreachable _ -> unclear(request);
        };
    }

    Outcome done(Request request, @Nullable String providerRef) {
        end(request, () -> {
            if (rows.write(request.id(), "done", providerRef)) {
                orders.giveBack(request.order().id(), request.amount(), now());
                orders.refundPending(request.order().id(), BigDecimal.ZERO);
            }
        });
        return new Outcome(Status.DONE, request.amount(), null);
    }

    Outcome byHand(Request request) {
        return task(request, Status.MANUAL, Kind.MANUAL_REFUND, "Return " + sum(request) + " by bank transfer");
    }

    private Outcome refused(Request request, String reason) {
        end(request, () -> {
            if (rows.write(request.id(), "refused", null)) {
                orders.refundPending(request.order().id(), BigDecimal.ZERO);
            }
        });
        return new Outcome(Status.REFUSED, request.amount(), reason);
    }

    private Outcome unclear(Request request) {
        return task(
                request,
                Status.UNCLEAR,
                Kind.REFUND_UNCLEAR,
                "The provider did not answer: look there whether " + sum(request) + " went back");
    }

    private Outcome task(Request request, Status status, Kind kind, String detail) {
        end(request, () -> {
            if (rows.write(request.id(), status.wireName(), null)) {
                discrepancies.report(
                        kind, request.id().toString(), request.order().id(), detail);
            }
        });
        return new Outcome(status, request.amount(), null);
    }

    /** Everybody who ends a refund of an order holds the order's row, before the refund's. */
    private void end(Request request, Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            orders.lock(request.order().id());
            work.run();
        });
    }

    private Request reserve(UUID orderId, @Nullable BigDecimal amount, String reason) {
        Order order = orders.lock(orderId);
        BigDecimal money = sum(order, amount);
        if (order.pendingRefund().signum() > 0) {
            throw Problem.of(409, "refund_in_progress");
        }
        Request request = rows.reserve(order, money, reason);
        orders.refundPending(orderId, money);
        return request;
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

    private static String sum(Request request) {
        return request.amount().toPlainString() + " " + request.order().currency();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
