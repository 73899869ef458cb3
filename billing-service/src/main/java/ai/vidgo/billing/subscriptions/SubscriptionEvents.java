package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.billing.ledger.Ledger.Reclaim;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import ai.vidgo.billing.subscriptions.SubscriptionState.Active;
import ai.vidgo.billing.subscriptions.SubscriptionState.Cancelled;
import ai.vidgo.billing.subscriptions.SubscriptionState.Continuing;
import ai.vidgo.billing.subscriptions.SubscriptionState.Ended;
import ai.vidgo.billing.subscriptions.SubscriptionState.Expired;
import ai.vidgo.billing.subscriptions.SubscriptionState.Over;
import ai.vidgo.billing.subscriptions.SubscriptionState.PastDue;
import ai.vidgo.billing.subscriptions.SubscriptionState.Running;
import ai.vidgo.billing.subscriptions.SubscriptionState.Unpaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What providers report about subscriptions. Each fact is applied in the caller's transaction, may be repeated, and
 * carries the time at which it happened: an older fact never undoes a newer one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubscriptionEvents {

    private static final Logger LOG = Logger.getLogger(SubscriptionEvents.class);

    private final SubscriptionRows rows;
    private final Terms terms;
    private final ProviderSide provider;
    private final Ledger ledger;
    private final SubscriptionsConfig config;

    SubscriptionEvents(
            SubscriptionRows rows, Terms terms, ProviderSide provider, Ledger ledger, SubscriptionsConfig config) {
        this.rows = rows;
        this.terms = terms;
        this.provider = provider;
        this.ledger = ledger;
        this.config = config;
    }

    /** Names the provider's subscription behind ours. */
    public void linkProvider(UUID id, String providerSubscriptionId, @Nullable String providerCustomerId) {
        rows.linkProvider(id, providerSubscriptionId, providerCustomerId);
    }

    /**
     * Another period was paid: the plan runs until its end, and its credits come when they are due. Money that comes
     * after the days of grace brings an expired plan back, unless the user has another one by now.
     */
    public void renewed(UUID id, Instant periodStart, Instant periodEnd, Instant at) {
        Subscription subscription = locked(id);
        boolean newest = !(subscription.state() instanceof Over) && rows.isNewest(id, at);
        Optional<SubscriptionState> next = switch (subscription.state()) {
            case Active active -> Optional.of(active.renewed(periodEnd));
            case PastDue late ->
                Optional.of(newest ? late.renewed(periodEnd) : late.extended(periodEnd, config.grace()));
            case Cancelled cancelled -> Optional.of(cancelled.extended(periodEnd));
            case Expired expired -> revived(subscription, expired, periodEnd);
            case Ended _, Unpaid _ -> Optional.empty();
        };
        next.ifPresentOrElse(
                state -> store(subscription, state),
                () -> LOG.errorf(
                        "subscription %s was charged for and is %s: look whether money has to go back",
                        id, subscription.status()));
    }

    /** The provider could not charge; the plan goes on for the days of grace. */
    public void paymentFailed(UUID id, Instant at) {
        move(
                id,
                at,
                state -> state instanceof Active active
                        ? Optional.of(active.paymentFailed(at, config.grace()))
                        : Optional.empty());
    }

    /** The provider could charge after all. The bill itself may be still to come: without it, an old term stays over. */
    public void paymentRecovered(UUID id, Instant at) {
        move(
                id,
                at,
                state -> state instanceof PastDue late
                                && terms.now().isBefore(late.term().paidUntil())
                        ? Optional.of(late.recovered())
                        : Optional.empty());
    }

    /** The payer will not go on after {@code endsAt}. */
    public void cancelScheduled(UUID id, Instant endsAt, Instant at) {
        move(id, at, state -> switch (state) {
            case Continuing continuing -> Optional.of(continuing.cancelled().until(endsAt));
            case Cancelled cancelled -> Optional.of(cancelled.until(endsAt));
            default -> Optional.empty();
        });
    }

    /** A cancellation was taken back before it came into effect. */
    public void resumed(UUID id, Instant at) {
        move(
                id,
                at,
                state -> state instanceof Cancelled cancelled && terms.now().isBefore(cancelled.end())
                        ? Optional.of(cancelled.resumed(true))
                        : Optional.empty());
    }

    /** It is over for good; one that was reinstated runs to the end of what was paid, without its contract. */
    public void ended(UUID id, Instant at) {
        Subscription subscription = locked(id);
        if (!rows.isReinstated(id) && end(subscription, at)) {
            ledger.endPeriod(subscription.userId(), "Subscription ended");
        }
    }

    /** The provider charges for another plan from now on. */
    public void planChanged(UUID id, UUID planId, String billingCycle, Instant at) {
        Subscription subscription = locked(id);
        if (!(subscription.state() instanceof Over) && rows.isNewest(id, at)) {
            rows.changePlan(id, planId, Cycle.named(billingCycle), terms.now());
            terms.changed(subscription.userId());
        }
    }

    /** Money of one of its orders went back; all of it ends the subscription and takes its credits. */
    void moneyReturned(Order order, Instant at) {
        if (order.status() == Order.Status.REFUNDED) {
            UUID id = subscriptionOf(order);
            if (locked(id).state() instanceof Running) {
                reclaim(order, Reclaim.EVERYTHING, 0);
            }
            endRefunded(id, at);
        }
    }

    /**
     * A refund is under way, or is not any more. While the whole money of an order may go back, nobody spends the credits
     * that it bought; when it stays, they return, and so does a plan that had ended for the refund.
     */
    void refundPending(Order order) {
        UUID id = subscriptionOf(order);
        boolean whole = order.refundedAmount().add(order.pendingRefund()).compareTo(order.amount()) >= 0;
        if (order.pendingRefund().signum() > 0 && whole && locked(id).state() instanceof Running) {
            reclaim(order, 0, Reclaim.EVERYTHING);
        } else if (order.pendingRefund().signum() == 0 && order.status() != Order.Status.REFUNDED) {
            reinstate(id, terms.now());
            reclaim(order, 0, 0);
        }
    }

    /** A chargeback was decided for us: the plan and its credits come back. */
    void moneyRegained(Order order, Instant at) {
        reinstate(subscriptionOf(order), at);
        reclaim(order, 0, 0);
    }

    /** Ends it because its money goes back: no more credits, no more charges. */
    void endRefunded(UUID id, Instant at) {
        Subscription subscription = locked(id);
        if (end(subscription, at)) {
            rows.endedWithRefund(id);
            ledger.revokePeriod(subscription.userId(), "Credits returned with the refund");
            provider.stop(subscription);
        }
    }

    /**
     * What was ended because its money was to go back counts again until the end of what was paid. It does not renew: its
     * contract was ended at the provider. A user who has another plan by now keeps that one.
     */
    private void reinstate(UUID id, Instant at) {
        Subscription subscription = locked(id);
        if (subscription.state() instanceof Ended ended
                && terms.now().isBefore(ended.term().paidUntil())
                && rows.open(subscription.userId()).isEmpty()
                && rows.reinstate(id, at)) {
            store(subscription, ended.reinstated());
        }
    }

    private void reclaim(Order order, int due, int pending) {
        ledger.reclaim(new Reclaim(
                order.userId(),
                Bucket.SUBSCRIPTION,
                order.number(),
                null,
                due,
                pending,
                due + pending > 0 ? "Credits returned with the refund" : "Credits given again: no refund"));
    }

    private static UUID subscriptionOf(Order order) {
        return Objects.requireNonNull(order.subscriptionId(), "order of a plan");
    }

    /** Ends it, or moves the end of one that is over to the earliest time reported; true for the first. */
    private boolean end(Subscription subscription, Instant at) {
        Instant now = terms.now();
        Instant end = at.isBefore(now) ? at : now;
        return switch (subscription.state()) {
            case Running running -> {
                store(subscription, running.ended(end));
                yield true;
            }
            case Over over -> {
                rows.store(subscription.id(), over.endedBy(end), now);
                yield false;
            }
            case Unpaid _ -> false;
        };
    }

    private void move(UUID id, Instant at, Function<SubscriptionState, Optional<SubscriptionState>> change) {
        Subscription subscription = locked(id);
        if (!(subscription.state() instanceof Over) && rows.isNewest(id, at)) {
            change.apply(subscription.state()).ifPresent(state -> store(subscription, state));
        }
    }

    private Optional<SubscriptionState> revived(Subscription subscription, Expired expired, Instant periodEnd) {
        boolean free = rows.open(subscription.userId()).isEmpty();
        return free && terms.now().isBefore(periodEnd) ? Optional.of(expired.renewed(periodEnd)) : Optional.empty();
    }

    private void store(Subscription subscription, SubscriptionState state) {
        rows.store(subscription.id(), state, terms.now());
        terms.changed(subscription.userId());
    }

    private Subscription locked(UUID id) {
        rows.find(id).map(Subscription::userId).ifPresent(ledger::lock);
        return rows.find(id).orElseThrow();
    }
}
