package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.rounds.Turns;
import ai.vidgo.billing.subscriptions.SubscriptionState.Active;
import ai.vidgo.billing.subscriptions.SubscriptionState.Running;
import ai.vidgo.billing.subscriptions.SubscriptionState.Term;
import ai.vidgo.billing.subscriptions.SubscriptionState.Unpaid;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.sql.ClusterLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What time does to subscriptions: they begin, their credits come anew, they fall into grace, they end
 * (contract: data-identity-billing §2 "Monthly reset", billing §10). A scheduled job does it for everybody; a read does it
 * first for the user it is about, so no answer depends on when the job last ran. Whoever changes a subscription holds the
 * lock of the user's account.
 */
@ApplicationScoped
public class Terms {

    private static final Logger LOG = Logger.getLogger(Terms.class);

    private final SubscriptionRows rows;
    private final ProviderSide provider;
    private final Plans plans;
    private final Orders orders;
    private final Ledger ledger;
    private final Outbox outbox;
    private final ClusterLock cluster;
    private final SubscriptionsConfig config;
    private final Clock clock;

    Terms(
            SubscriptionRows rows,
            ProviderSide provider,
            Plans plans,
            Orders orders,
            Ledger ledger,
            Outbox outbox,
            ClusterLock cluster,
            SubscriptionsConfig config,
            Clock clock) {
        this.rows = rows;
        this.provider = provider;
        this.plans = plans;
        this.orders = orders;
        this.ledger = ledger;
        this.outbox = outbox;
        this.cluster = cluster;
        this.config = config;
        this.clock = clock;
    }

    /** The plan that the user has now; demo for everybody without a running subscription. */
    public Plan planOf(UUID userId) {
        return running(userId)
                .flatMap(subscription -> plans.find(subscription.planId()))
                .orElseGet(plans::demo);
    }

    /** Applies what is due for a user; afterwards rows and balance agree with the clock. */
    public void bringUpToDate(UUID userId) {
        running(userId);
    }

    /** Applies what is due for everybody, on one instance at a time; whatever it finds done before it leaves alone. */
    @Scheduled(every = "1m", delayed = "30s")
    public void bringAllUpToDate() {
        cluster.runAlone(
                "subscription-terms",
                () -> Turns.each(
                        rows.usersDue(now(), config.usersPerRound()),
                        user -> QuarkusTransaction.requiringNew().run(() -> applyDue(user)),
                        (broken, user) -> LOG.errorf(broken, "terms of user %s not brought up to date", user)));
    }

    /** The user's running subscription, brought up to date. */
    Optional<Subscription> running(UUID userId) {
        List<Subscription> open = rows.open(userId);
        Instant now = now();
        if (open.stream().anyMatch(subscription -> subscription.dueAt(now))) {
            QuarkusTransaction.joiningExisting().run(() -> applyDue(userId));
            open = rows.open(userId);
        }
        return open.stream().findFirst();
    }

    /** Begins a paid subscription now, ends all others of the user and grants the first credits. The account is locked. */
    void begin(Subscription subscription, Plan plan) {
        if (!(subscription.state() instanceof Unpaid unpaid)) {
            throw new IllegalStateException("subscription " + subscription.id() + " has begun before");
        }
        Instant now = now();
        for (Subscription other : rows.open(subscription.userId())) {
            if (other.state() instanceof Running running) {
                rows.store(other.id(), running.ended(now), now);
                provider.stop(other);
            }
        }
        Term term = new Term(now, now.plus(subscription.cycle().term()));
        CreditPeriod first = CreditPeriod.first(subscription.cycle(), now, term.paidUntil());
        rows.store(subscription.id(), unpaid.paid(term), first, now);
        grant(subscription, first, plan);
        changed(subscription.userId());
    }

    /** Tells the other services that the user's entitlement is another one now. */
    void changed(UUID userId) {
        outbox.publish(EntitlementPush.TOPIC, userId.toString(), new EntitlementPush.Changed(userId));
    }

    /** PostgreSQL keeps microseconds; cutting here makes what was written equal to what is read. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void applyDue(UUID userId) {
        ledger.lock(userId);
        for (Subscription subscription : rows.open(userId)) {
            applyDue(subscription, now());
        }
    }

    private void applyDue(Subscription subscription, Instant now) {
        if (!(subscription.state() instanceof Running running)) {
            return;
        }
        if (now.isBefore(running.end())) {
            subscription.periodDueAt(now).filter(_ -> mayBegin(subscription)).ifPresent(period -> {
                rows.store(subscription.id(), running, period, now);
                grant(subscription, period, plans.find(subscription.planId()).orElseThrow());
            });
        } else if (running instanceof Active active && subscription.renewsByProvider()) {
            rows.store(subscription.id(), active.paymentFailed(active.end(), config.grace()), now);
            changed(subscription.userId());
            applyDue(rows.find(subscription.id()).orElseThrow(), now);
        } else {
            rows.store(subscription.id(), running.expired(), now);
            ledger.endPeriod(subscription.userId(), "Subscription ended");
            provider.stop(subscription);
            changed(subscription.userId());
        }
    }

    /** No new credits while their money may be on its way back; they come when it is decided that it stays. */
    private boolean mayBegin(Subscription subscription) {
        return !orders.refundPendingOf(subscription.id());
    }

    private void grant(Subscription subscription, CreditPeriod period, Plan plan) {
        ledger.beginPeriod(
                subscription.userId(),
                plan.monthlyCredits(),
                subscription.periodKey(period),
                period.end(),
                plan.displayName() + " monthly credits");
    }
}
