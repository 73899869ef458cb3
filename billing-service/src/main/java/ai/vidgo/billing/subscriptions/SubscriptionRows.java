package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.billing.subscriptions.SubscriptionState.Over;
import ai.vidgo.billing.subscriptions.SubscriptionState.Started;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code subscriptions}. */
@ApplicationScoped
class SubscriptionRows {

    private static final String OPEN = """
            SELECT * FROM subscriptions
             WHERE user_id = ? AND ended_at IS NULL AND start_date IS NOT NULL
             ORDER BY (status = 'cancelled'), created_at DESC, id""";

    /** The condition of {@link CreditPeriod#dueAt} in SQL; each half has an index that holds open subscriptions only. */
    static final String DUE = """
            SELECT user_id FROM subscriptions WHERE ended_at IS NULL AND start_date IS NOT NULL AND end_date <= ?
            UNION
            SELECT user_id FROM subscriptions
             WHERE ended_at IS NULL AND start_date IS NOT NULL AND period_end <= ?
               AND period_end + CASE billing_cycle WHEN 'monthly' THEN interval '15 days' ELSE interval '0' END < paid_until
            LIMIT ?""";

    private static final String STORE = """
            UPDATE subscriptions
               SET status = ?, auto_renew = ?, start_date = ?::timestamptz, end_date = ?::timestamptz,
                   paid_until = ?::timestamptz, ended_at = ?::timestamptz, updated_at = ?,
                   last_credit_grant_at = coalesce(?::timestamptz, last_credit_grant_at),
                   period_number = coalesce(?::integer, period_number),
                   period_end = coalesce(?::timestamptz, period_end)
             WHERE id = ?""";

    private final Sql sql;

    SubscriptionRows(Sql sql) {
        this.sql = sql;
    }

    /** What was begun and is not over, the one that counts first. */
    List<Subscription> open(UUID userId) {
        return sql.list(OPEN, Subscription::of, userId);
    }

    Optional<Subscription> find(UUID id) {
        return sql.find("SELECT * FROM subscriptions WHERE id = ?", Subscription::of, id);
    }

    List<Subscription> history(UUID userId, int limit) {
        return sql.list(
                "SELECT * FROM subscriptions WHERE user_id = ? ORDER BY created_at DESC, id LIMIT ?",
                Subscription::of,
                userId,
                limit);
    }

    /** Users whose term has ended or whose next period has begun, and whom nobody has looked at since. */
    List<UUID> usersDue(Instant now, int limit) {
        return sql.list(DUE, row -> row.uuid("user_id"), now, now, limit);
    }

    Subscription insertPending(
            UUID userId, UUID planId, Cycle cycle, PaymentMethod method, boolean autoRenew, boolean mock, Instant now) {
        return sql.one(
                """
                INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew,
                                           is_mock, created_at)
                VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?) RETURNING *""",
                Subscription::of,
                UUID.randomUUID(),
                userId,
                planId,
                cycle.wireName(),
                method.wireName(),
                autoRenew,
                mock,
                now);
    }

    /** Keeps a state; the period of the credits stays. */
    void store(UUID id, SubscriptionState state, Instant now) {
        store(id, state, null, now);
    }

    /** Keeps a state and the period that credits were granted for. */
    void store(UUID id, SubscriptionState state, @Nullable CreditPeriod period, Instant now) {
        Started started = state instanceof Started begun ? begun : null;
        sql.update(
                STORE,
                state.wireName(),
                state.renews(),
                started == null ? null : started.term().start(),
                started == null ? null : started.end(),
                started == null ? null : started.term().paidUntil(),
                started instanceof Over over ? over.end() : null,
                now,
                period == null ? null : period.start(),
                period == null ? null : period.number(),
                period == null ? null : period.end(),
                id);
    }

    void linkProvider(UUID id, String providerId, @Nullable String customerId) {
        sql.update("""
                UPDATE subscriptions
                   SET provider_subscription_id = ?, provider_customer_id = coalesce(?::text, provider_customer_id)
                 WHERE id = ?""", providerId, customerId, id);
    }

    void changePlan(UUID id, UUID planId, Cycle cycle, Instant now) {
        sql.update(
                "UPDATE subscriptions SET plan_id = ?, billing_cycle = ?, updated_at = ? WHERE id = ?",
                planId,
                cycle.wireName(),
                now,
                id);
    }

    /** Notes when the newest fact of a provider happened; false when a newer one was noted before. */
    boolean isNewest(UUID id, Instant at) {
        return sql.update("""
                        UPDATE subscriptions SET provider_state_at = ?
                         WHERE id = ? AND (provider_state_at IS NULL OR provider_state_at <= ?)""", at, id, at) == 1;
    }

    /** Notes that it ended because its money goes back. */
    void endedWithRefund(UUID id) {
        sql.update("UPDATE subscriptions SET ended_with_refund = true WHERE id = ?", id);
    }

    /** Notes that it counts again; false when it did not end because of its money. */
    boolean reinstate(UUID id, Instant at) {
        return sql.update(
                        "UPDATE subscriptions SET ended_with_refund = false, reinstated_at = ? WHERE id = ? AND ended_with_refund",
                        at,
                        id)
                == 1;
    }

    /** Whether it was reinstated: its contract was ended then, and what the provider says about that changes nothing. */
    boolean isReinstated(UUID id) {
        return sql.one(
                "SELECT reinstated_at IS NOT NULL AS reinstated FROM subscriptions WHERE id = ?",
                row -> row.flag("reinstated"),
                id);
    }
}
