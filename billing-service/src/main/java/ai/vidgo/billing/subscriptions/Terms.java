package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.Subscription.Status;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What time does to subscriptions: they begin, their credits come anew every 30 days, they end
 * (contract: data-identity-billing §2 "Monthly reset"). A scheduled job does it for everybody; a read does it first for
 * the user it is about, so no answer depends on when the job last ran.
 */
@ApplicationScoped
public class Terms {

    private static final int USERS_PER_ROUND = 500;

    private final SubscriptionRows rows;
    private final Plans plans;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    Terms(SubscriptionRows rows, Plans plans, Ledger ledger, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.ledger = ledger;
        this.outbox = outbox;
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
        if (rows.due(userId, now())) {
            QuarkusTransaction.joiningExisting().run(() -> applyDue(userId));
        }
    }

    /** Applies what is due for everybody. Safe on several instances: a period begins once, under its key. */
    @Scheduled(every = "1m", delayed = "30s")
    public void bringAllUpToDate() {
        rows.usersDue(now(), USERS_PER_ROUND).forEach(this::bringUpToDate);
    }

    /** The user's running subscription, brought up to date. */
    Optional<Subscription> running(UUID userId) {
        bringUpToDate(userId);
        return rows.running(userId, now());
    }

    /** Begins a subscription now, ends all others of the user and grants the first credits. The account is locked. */
    void begin(Subscription subscription, Plan plan) {
        Instant now = now();
        rows.endOthers(subscription.userId(), subscription.id(), now);
        rows.activate(subscription, now);
        ledger.beginPeriod(
                subscription.userId(),
                plan.monthlyCredits(),
                subscription.periodKey(0),
                plan.displayName() + " monthly credits");
        changed(subscription.userId());
    }

    /** Tells the other services that the user's entitlement is another one now. */
    void changed(UUID userId) {
        outbox.publish(EntitlementPush.TOPIC, userId.toString(), new EntitlementPush.Changed(userId));
    }

    private void applyDue(UUID userId) {
        ledger.lock(userId);
        Instant now = now();
        for (Subscription over : rows.ended(userId, now)) {
            Status end = over.status() == Status.CANCELLED ? Status.CANCELLED : Status.EXPIRED;
            rows.end(over.id(), end, over.endDate() == null ? now : over.endDate(), now);
            ledger.endPeriod(userId, "Subscription ended");
            changed(userId);
        }
        rows.running(userId, now).ifPresent(subscription -> beginPeriodDue(subscription, now));
    }

    private void beginPeriodDue(Subscription subscription, Instant now) {
        Instant start = subscription.startDate();
        long period = subscription.periodAt(now);
        if (start == null || period == 0) {
            return;
        }
        Plan plan = plans.find(subscription.planId()).orElseThrow();
        ledger.beginPeriod(
                subscription.userId(),
                plan.monthlyCredits(),
                subscription.periodKey(period),
                plan.displayName() + " monthly credits");
        rows.granted(subscription.id(), start.plus(Subscription.PERIOD.multipliedBy(period)));
    }

    /** PostgreSQL keeps microseconds; cutting here makes what was written equal to what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
