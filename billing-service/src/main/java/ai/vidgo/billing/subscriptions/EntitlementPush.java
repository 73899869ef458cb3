package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Computes entitlements from subscriptions and pushes them to the other services after every change. A change that Redis
 * could not take is remembered and pushed within seconds of its return: an entry from before would otherwise be believed
 * for as long as it lives there.
 */
@ApplicationScoped
class EntitlementPush implements OutboxHandler {

    static final String TOPIC = "entitlement.changed";

    private static final int PER_ROUND = 200;

    /** The payload of {@link #TOPIC}. */
    @RegisterForReflection
    record Changed(UUID userId) {}

    private final SubscriptionRows rows;
    private final Plans plans;
    private final EntitlementPublisher publisher;
    private final SubscriptionsConfig config;
    private final Sql sql;
    private final Clock clock;

    EntitlementPush(
            SubscriptionRows rows,
            Plans plans,
            EntitlementPublisher publisher,
            SubscriptionsConfig config,
            Sql sql,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.publisher = publisher;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        UUID user = event.payloadAs(Changed.class).userId();
        Entitlement entitlement = current(user);
        if (!publisher.publish(entitlement)) {
            sql.update("""
                    INSERT INTO entitlement_pushes (user_id, version) VALUES (?, ?)
                    ON CONFLICT (user_id) DO UPDATE SET version = excluded.version""", user, entitlement.version());
        }
    }

    /** The entitlement of a user, put where the other services look first. */
    Entitlement push(UUID userId) {
        Entitlement entitlement = current(userId);
        publisher.publish(entitlement);
        return entitlement;
    }

    /** Pushes what Redis could not take before; gives up for this round as soon as it is still away. */
    @Scheduled(every = "2s", delayed = "2s")
    void pushLeft() {
        List<UUID> users = sql.list(
                "SELECT user_id FROM entitlement_pushes ORDER BY user_id LIMIT ?",
                row -> row.uuid("user_id"),
                PER_ROUND);
        for (UUID user : users) {
            Entitlement entitlement = current(user);
            if (!publisher.publish(entitlement)) {
                return;
            }
            sql.update(
                    "DELETE FROM entitlement_pushes WHERE user_id = ? AND version <= ?", user, entitlement.version());
        }
    }

    /**
     * The version is drawn before the rows are read: whoever commits a change draws a later one afterwards, so the last
     * push of a user always shows the last change.
     */
    private Entitlement current(UUID userId) {
        long version = sql.one("SELECT nextval('entitlement_version') AS version", row -> row.count("version"));
        Instant now = clock.instant();
        Optional<Subscription> running = rows.open(userId).stream()
                .filter(subscription -> subscription
                        .countsUntil(config.grace())
                        .filter(now::isBefore)
                        .isPresent())
                .findFirst();
        Plan plan = running.flatMap(subscription -> plans.find(subscription.planId()))
                .orElseGet(plans::demo);
        Plan.Limits limits = plan.limits();
        return new Entitlement(
                userId,
                plan.name(),
                plan.paid(),
                running.flatMap(subscription -> subscription.countsUntil(config.grace()))
                        .orElse(null),
                limits.maxVideoLength(),
                limits.maxResolution(),
                limits.watermark(),
                limits.priorityQueue(),
                limits.apiAccess(),
                limits.effects(),
                limits.batch(),
                version);
    }
}
