package ai.vidgo.billing.subscriptions;

import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.EntitlementPublisher;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Computes entitlements from subscriptions and pushes them to the other services after every change. */
@ApplicationScoped
class EntitlementPush implements OutboxHandler {

    static final String TOPIC = "entitlement.changed";

    /** The payload of {@link #TOPIC}. */
    @RegisterForReflection
    record Changed(UUID userId) {}

    private final SubscriptionRows rows;
    private final Plans plans;
    private final EntitlementPublisher publisher;
    private final Sql sql;
    private final Clock clock;

    EntitlementPush(SubscriptionRows rows, Plans plans, EntitlementPublisher publisher, Sql sql, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.publisher = publisher;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        push(event.payloadAs(Changed.class).userId());
    }

    /**
     * Computes the entitlement and pushes it. The version is drawn before the rows are read: whoever commits a change
     * draws a later one afterwards, so the last push of a user always shows the last change.
     */
    Entitlement push(UUID userId) {
        long version = sql.one("SELECT nextval('entitlement_version') AS version", row -> row.count("version"));
        Optional<Subscription> running = rows.running(userId, clock.instant());
        Plan plan = running.flatMap(subscription -> plans.find(subscription.planId()))
                .orElseGet(plans::demo);
        Plan.Limits limits = plan.limits();
        Entitlement entitlement = new Entitlement(
                userId,
                plan.name(),
                plan.paid(),
                running.map(Subscription::endDate).orElse(null),
                limits.maxVideoLength(),
                limits.maxResolution(),
                limits.watermark(),
                limits.priorityQueue(),
                limits.apiAccess(),
                limits.effects(),
                limits.batch(),
                version);
        publisher.publish(entitlement);
        return entitlement;
    }
}
