package ai.vidgo.billing.orders;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders and their states (contract: billing §10). A change of state and its effect are one transaction that holds the
 * order's row; repeating a change does nothing.
 */
@ApplicationScoped
public class Orders {

    /** 64 random bits: numbers cannot be guessed. */
    private static final int NUMBER_BYTES = 8;

    private static final String INSERT = """
            INSERT INTO orders (id, order_number, user_id, subscription_id, package_id, credits, item, amount, currency,
                                amount_usd, status, payment_method, created_at)
            VALUES (?, ?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?, 'pending', ?, ?) RETURNING *""";

    private final Sql sql;
    private final List<OrderEffect> effects;
    private final List<OrderFollower> followers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Orders(Sql sql, @All List<OrderEffect> effects, @All List<OrderFollower> followers, Clock clock) {
        this.sql = sql;
        this.effects = List.copyOf(effects);
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /** An order to be made; exactly one of subscription and package is set. */
    public record Draft(
            UUID userId,
            @Nullable UUID subscriptionId,
            @Nullable UUID packageId,
            int credits,
            String item,
            BigDecimal amount,
            BigDecimal amountUsd,
            PaymentMethod method) {}

    /** Makes a pending order. */
    public Order create(Draft draft) {
        byte[] bytes = new byte[NUMBER_BYTES];
        random.nextBytes(bytes);
        String prefix = draft.subscriptionId() != null ? "SUB-" : "CR-";
        return sql.one(
                INSERT,
                Order::of,
                UUID.randomUUID(),
                prefix + HexFormat.of().withUpperCase().formatHex(bytes),
                draft.userId(),
                draft.subscriptionId(),
                draft.packageId(),
                draft.credits(),
                draft.item(),
                draft.amount(),
                draft.method().currency(),
                draft.amountUsd(),
                draft.method().wireName(),
                now());
    }

    public Optional<Order> find(String number) {
        return sql.find("SELECT * FROM orders WHERE order_number = ?", Order::of, number);
    }

    public Optional<Order> find(UUID id) {
        return sql.find("SELECT * FROM orders WHERE id = ?", Order::of, id);
    }

    /** The newest paid order of a subscription. */
    public Optional<Order> paidOrderOf(UUID subscriptionId) {
        return sql.find("""
                SELECT * FROM orders WHERE subscription_id = ? AND status = 'paid'
                 ORDER BY paid_at DESC LIMIT 1""", Order::of, subscriptionId);
    }

    /** Whether real money went back to the user since an instant, or is about to. */
    public boolean refundedSince(UUID userId, Instant since) {
        return sql.one("""
                SELECT EXISTS (SELECT 1 FROM orders WHERE user_id = ? AND NOT is_mock
                                  AND (refund_pending OR status = 'refunded' AND refunded_at > ?)) AS refunded""", row -> row.flag("refunded"), userId, since);
    }

    /** The order, with its row locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Order lock(UUID id) {
        return sql.one("SELECT * FROM orders WHERE id = ? FOR UPDATE", Order::of, id);
    }

    /**
     * Books a verified payment and everything that follows from it, exactly once: two notices of one payment meet at the
     * order's row lock, and the second one finds the order paid.
     *
     * @param transactionId the provider's number of the payment
     * @return false when the order was paid or refunded before; nothing changed then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean pay(UUID id, @Nullable String transactionId, boolean mock) {
        Order order = lock(id);
        if (!(order.state() instanceof OrderState.Payable payable)) {
            return false;
        }
        Order paid = book(order, payable.paid(now()), transactionId, mock);
        effectOf(paid).paid(paid);
        followers.forEach(follower -> follower.paid(paid));
        return true;
    }

    /**
     * Books a payment that a provider took by itself for another term of a subscription. The term itself is the caller's
     * to extend; the order's {@link OrderEffect#paid} is not called.
     *
     * @return empty when this transaction was booked before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Order> payRenewal(Draft draft, String transactionId) {
        if (byTransaction(draft.method(), transactionId).isPresent()) {
            return Optional.empty();
        }
        Order paid = book(create(draft), new OrderState.Pending().paid(now()), transactionId, false);
        followers.forEach(follower -> follower.paid(paid));
        return Optional.of(paid);
    }

    /** The order that a provider's transaction paid. */
    public Optional<Order> byTransaction(PaymentMethod method, String transactionId) {
        return sql.find(
                "SELECT * FROM orders WHERE payment_method = ? AND provider_transaction_id = ?",
                Order::of,
                method.wireName(),
                transactionId);
    }

    private Order book(Order order, OrderState.Paid state, @Nullable String transactionId, boolean mock) {
        Order paid = sql.one("""
                UPDATE orders SET status = 'paid', paid_at = ?, updated_at = ?, provider_transaction_id = ?::text,
                                  is_mock = ?, payment_error = NULL, next_query_at = NULL
                 WHERE id = ? RETURNING *""", Order::of, state.at(), state.at(), transactionId, mock, order.id());
        sql.update("""
                INSERT INTO invoices (order_id, user_id, invoice_number, amount, currency, issued_at)
                VALUES (?, ?, ?, ?, ?, ?)""", paid.id(), paid.userId(), "INV-" + paid.number(), paid.amount(), paid.currency(), state.at());
        return paid;
    }

    /**
     * Books money that went back to the payer, and what follows from it. The caller sees to it that one refund is booked
     * once.
     *
     * @param money in the order's currency; more than what is left counts as what is left
     * @param at when it went back
     * @return the order afterwards; unchanged when it was never paid or is refunded already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Order giveBack(UUID id, BigDecimal money, Instant at) {
        Order order = lock(id);
        if (!(order.state() instanceof OrderState.Paid paid) || money.signum() <= 0) {
            return order;
        }
        Order after = write(order, paid.giveBack(money, order.amount(), at));
        BigDecimal returned = after.refundedAmount().subtract(order.refundedAmount());
        sql.update("INSERT INTO order_refunds (order_id, amount, returned_at) VALUES (?, ?, ?)", id, returned, at);
        effectOf(after).moneyReturned(after, returned);
        followers.forEach(follower -> follower.moneyReturned(after, returned));
        return after;
    }

    /**
     * Money that a payer's bank had taken back is ours again. The order stays refunded, because it was; what it granted
     * comes back. The caller sees to it that one decision is booked once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void regained(UUID id, Instant at) {
        Order order = lock(id);
        effectOf(order).moneyRegained(order, at);
    }

    private Order write(Order order, OrderState.Settled state) {
        Instant refundedAt = state instanceof OrderState.Refunded refunded ? refunded.at() : null;
        return sql.one(
                """
                UPDATE orders
                   SET status = ?, pending_refund = greatest(0, pending_refund - (? - refunded_amount)),
                       refund_pending = pending_refund > ? - refunded_amount, refunded_amount = ?,
                       refunded_at = ?::timestamptz, updated_at = ?
                 WHERE id = ? RETURNING *""",
                Order::of,
                refundedAt == null ? "paid" : "refunded",
                state.returned(),
                state.returned(),
                state.returned(),
                refundedAt,
                now(),
                order.id());
    }

    /**
     * Says how much is on its way back to the payer, whether we asked for it or the provider told so; what the order
     * granted for that money is frozen in the same transaction, or free again. The same amount again changes nothing.
     *
     * @param money in the order's currency; zero when no refund is under way
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refundPending(UUID id, BigDecimal money) {
        sql.find("""
                        UPDATE orders SET pending_refund = ?, refund_pending = ?, updated_at = ?
                         WHERE id = ? AND pending_refund <> ? RETURNING *""", Order::of, money, money.signum() > 0, now(), id, money)
                .ifPresent(order -> effectOf(order).refundPending(order));
    }

    /** Whether the money of one of a subscription's orders is on its way back. */
    public boolean refundPendingOf(UUID subscriptionId) {
        return sql.one(
                "SELECT EXISTS (SELECT FROM orders WHERE subscription_id = ? AND refund_pending) AS pending",
                row -> row.flag("pending"),
                subscriptionId);
    }

    /** Remembers why the payer's try failed; the order stays as it is, because the payer may try again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void declined(UUID id, String code) {
        sql.update(
                "UPDATE orders SET payment_error = ?, updated_at = ? WHERE id = ? AND status IN ('pending', 'expired')",
                code,
                now(),
                id);
    }

    /** Gives an order up because its provider did; nothing happens unless it is pending. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fail(UUID id) {
        Order order = lock(id);
        if (order.state() instanceof OrderState.Pending pending) {
            abandon(order, pending.failed());
        }
    }

    /** Gives an order up because nobody paid it in time; nothing happens unless it is pending. */
    @Transactional(Transactional.TxType.MANDATORY)
    void expire(UUID id) {
        Order order = lock(id);
        if (order.state() instanceof OrderState.Pending pending) {
            abandon(order, pending.expired());
        }
    }

    private void abandon(Order order, OrderState.Payable end) {
        String status = end instanceof OrderState.Expired ? "expired" : "failed";
        // The provider is asked once more: the notice of a payment may have been lost.
        sql.update("""
                UPDATE orders SET status = ?, updated_at = ?, next_query_at = greatest(next_query_at, ?) WHERE id = ?""", status, now(), now(), order.id());
        effectOf(order).abandoned(order);
    }

    private OrderEffect effectOf(Order order) {
        return effects.stream()
                .filter(effect -> effect.concerns(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature is concerned by order " + order.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
