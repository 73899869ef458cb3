package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.subscriptions.Subscription.Status;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What providers report about subscriptions. Each fact is applied in the caller's transaction, may be repeated, and
 * carries the time at which it happened: an older fact never undoes a newer one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubscriptionEvents {

    private final SubscriptionRows rows;
    private final Terms terms;
    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    SubscriptionEvents(SubscriptionRows rows, Terms terms, Ledger ledger, Sql sql, Clock clock) {
        this.rows = rows;
        this.terms = terms;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    /** Names the provider's subscription behind ours. */
    public void linkProvider(UUID id, String providerSubscriptionId, @Nullable String providerCustomerId) {
        sql.update("""
                UPDATE subscriptions
                   SET provider_subscription_id = ?, provider_customer_id = coalesce(?::text, provider_customer_id)
                 WHERE id = ?""", providerSubscriptionId, providerCustomerId, id);
    }

    /** Another period was paid: the plan runs until its end, and its credits come when they are due. */
    public void renewed(UUID id, Instant periodStart, Instant periodEnd, Instant at) {
        Subscription subscription = locked(id);
        if (over(subscription)) {
            return;
        }
        if (newer(id, at)) {
            sql.update("UPDATE subscriptions SET status = 'active' WHERE id = ? AND status = 'past_due'", id);
        }
        sql.update("UPDATE subscriptions SET end_date = greatest(end_date, ?) WHERE id = ?", periodEnd, id);
        changed(subscription);
    }

    /** The provider could not charge; the plan goes on for the days of grace. */
    public void paymentFailed(UUID id, Instant at) {
        move(id, at, "status = 'past_due'", "status = 'active'");
    }

    /** The provider could charge after all. */
    public void paymentRecovered(UUID id, Instant at) {
        move(id, at, "status = 'active'", "status = 'past_due'");
    }

    /** The payer will not go on after {@code endsAt}. */
    public void cancelScheduled(UUID id, Instant endsAt, Instant at) {
        Subscription subscription = locked(id);
        if (!over(subscription) && newer(id, at)) {
            sql.update("""
                    UPDATE subscriptions SET status = 'cancelled', auto_renew = false, end_date = ?, updated_at = ?
                     WHERE id = ?""", endsAt, now(), id);
            changed(subscription);
        }
    }

    /** A cancellation was taken back before it came into effect. */
    public void resumed(UUID id, Instant at) {
        move(id, at, "status = 'active', auto_renew = true", "status = 'cancelled' AND end_date > updated_at");
    }

    /** It is over for good. */
    public void ended(UUID id, Instant at) {
        Subscription subscription = locked(id);
        if (end(subscription, at)) {
            ledger.endPeriod(subscription.userId(), "Subscription ended");
        }
    }

    /** The provider charges for another plan from now on. */
    public void planChanged(UUID id, UUID planId, String billingCycle, Instant at) {
        Subscription subscription = locked(id);
        if (!over(subscription) && newer(id, at)) {
            sql.update(
                    "UPDATE subscriptions SET plan_id = ?, billing_cycle = ?, updated_at = ? WHERE id = ?",
                    planId,
                    billingCycle,
                    now(),
                    id);
            changed(subscription);
        }
    }

    /** Money of one of its orders went back; all of it ends the subscription and takes its credits. */
    public void moneyReturned(Order order, BigDecimal amount, Instant at) {
        UUID id = order.subscriptionId();
        if (id == null || order.status() != Order.Status.REFUNDED) {
            return;
        }
        Subscription subscription = locked(id);
        if (end(subscription, at)) {
            ledger.revokePeriod(subscription.userId(), "Credits returned with the refund");
        }
    }

    /** Ends it, or moves the end of one that is over to the earliest time reported; true for the first. */
    private boolean end(Subscription subscription, Instant at) {
        Instant now = now();
        Instant end = at.isBefore(now) ? at : now;
        if (over(subscription)) {
            sql.update("UPDATE subscriptions SET end_date = least(end_date, ?) WHERE id = ?", end, subscription.id());
            return false;
        }
        rows.end(subscription.id(), Status.CANCELLED, end, now);
        changed(subscription);
        return true;
    }

    private void move(UUID id, Instant at, String change, String condition) {
        Subscription subscription = locked(id);
        if (!over(subscription) && newer(id, at)) {
            sql.update(
                    "UPDATE subscriptions SET " + change + ", updated_at = ? WHERE id = ? AND " + condition, now(), id);
            changed(subscription);
        }
    }

    private boolean newer(UUID id, Instant at) {
        return sql.update("""
                        UPDATE subscriptions SET provider_state_at = ?
                         WHERE id = ? AND (provider_state_at IS NULL OR provider_state_at <= ?)""", at, id, at) == 1;
    }

    private Subscription locked(UUID id) {
        Optional<UUID> user = rows.find(id).map(Subscription::userId);
        user.ifPresent(ledger::lock);
        return rows.find(id).orElseThrow();
    }

    /** Nothing is due any more once it ended. */
    private static boolean over(Subscription subscription) {
        return subscription.lastCreditGrantAt() == null;
    }

    private void changed(Subscription subscription) {
        terms.changed(subscription.userId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
