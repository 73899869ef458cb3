package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.billing.subscriptions.Subscription.Status;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code subscriptions}. */
@ApplicationScoped
class SubscriptionRows {

    private static final String RUNNING = """
            SELECT * FROM subscriptions
             WHERE user_id = ? AND status IN ('active', 'past_due', 'cancelled') AND end_date > ?
             ORDER BY (status = 'cancelled'), created_at DESC LIMIT 1""";

    private final Sql sql;

    SubscriptionRows(Sql sql) {
        this.sql = sql;
    }

    /** The subscription that grants the user a plan at an instant. */
    Optional<Subscription> running(UUID userId, Instant now) {
        return sql.find(RUNNING, Subscription::of, userId, now);
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
        return sql.list("""
                SELECT DISTINCT user_id FROM subscriptions
                 WHERE status IN ('active', 'past_due', 'cancelled') AND last_credit_grant_at IS NOT NULL
                   AND (end_date <= ? OR last_credit_grant_at <= ?) LIMIT ?""", row -> row.uuid("user_id"), now, now.minus(Subscription.PERIOD), limit);
    }

    boolean due(UUID userId, Instant now) {
        return sql.one("""
                SELECT EXISTS (SELECT 1 FROM subscriptions
                 WHERE user_id = ? AND status IN ('active', 'past_due', 'cancelled')
                   AND last_credit_grant_at IS NOT NULL
                   AND (end_date <= ? OR last_credit_grant_at <= ?)) AS due""", row -> row.flag("due"), userId, now, now.minus(Subscription.PERIOD));
    }

    /** Subscriptions of a user whose term has ended without anybody having said so. */
    List<Subscription> ended(UUID userId, Instant now) {
        return sql.list("""
                SELECT * FROM subscriptions
                 WHERE user_id = ? AND status IN ('active', 'past_due', 'cancelled') AND end_date <= ?
                   AND last_credit_grant_at IS NOT NULL""", Subscription::of, userId, now);
    }

    Subscription insertPending(
            UUID userId, UUID planId, Cycle cycle, String paymentMethod, boolean autoRenew, boolean mock, Instant now) {
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
                paymentMethod,
                autoRenew,
                mock,
                now);
    }

    /** Ends every other running subscription of the user now, so that it can never count as running again. */
    void endOthers(UUID userId, UUID except, Instant now) {
        sql.update("""
                UPDATE subscriptions
                   SET status = 'cancelled', auto_renew = false, end_date = ?, last_credit_grant_at = NULL, updated_at = ?
                 WHERE user_id = ? AND id <> ? AND status IN ('active', 'past_due', 'cancelled') AND end_date > ?""", now, now, userId, except, now);
    }

    void activate(Subscription subscription, Instant now) {
        sql.update("""
                UPDATE subscriptions
                   SET status = 'active', start_date = ?, end_date = ?, last_credit_grant_at = ?, updated_at = ?
                 WHERE id = ?""", now, now.plus(subscription.cycle().term()), now, now, subscription.id());
    }

    void granted(UUID id, Instant periodStart) {
        sql.update(
                "UPDATE subscriptions SET last_credit_grant_at = ?, updated_at = ? WHERE id = ?",
                periodStart,
                periodStart,
                id);
    }

    /** Cancels at the end of the term. */
    void cancel(UUID id, Instant now) {
        sql.update(
                "UPDATE subscriptions SET status = 'cancelled', auto_renew = false, updated_at = ? WHERE id = ?",
                now,
                id);
    }

    void resume(UUID id, boolean autoRenew, Instant now) {
        sql.update(
                "UPDATE subscriptions SET status = 'active', auto_renew = ?, updated_at = ? WHERE id = ?",
                autoRenew,
                now,
                id);
    }

    /** Ends now in the given state; {@code last_credit_grant_at} NULL says that nothing is due any more. */
    void end(UUID id, Status status, Instant endDate, Instant now) {
        sql.update("""
                UPDATE subscriptions
                   SET status = ?, auto_renew = false, end_date = ?, last_credit_grant_at = NULL, updated_at = ?
                 WHERE id = ?""", status.wireName(), endDate, now, id);
    }

    void fail(UUID id, Instant now) {
        sql.update(
                "UPDATE subscriptions SET status = 'failed', updated_at = ? WHERE id = ? AND status = 'pending'",
                now,
                id);
    }
}
