package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * States of subscriptions as Paddle sees them (contract: external-paddle §7.2). Every event is a snapshot; one handler
 * reads the status, and the time of the event decides what counts. A new period grants nothing here: its paid bill does.
 */
@ApplicationScoped
class PaddleSubscriptions {

    private static final Duration NEWS = Duration.ofDays(1);

    private final PaddleCheckouts checkouts;
    private final PaddlePrices prices;
    private final Plans plans;
    private final SubscriptionEvents events;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    PaddleSubscriptions(
            PaddleCheckouts checkouts,
            PaddlePrices prices,
            Plans plans,
            SubscriptionEvents events,
            Outbox outbox,
            Sql sql,
            Clock clock) {
        this.checkouts = checkouts;
        this.prices = prices;
        this.plans = plans;
        this.events = events;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** Copies a snapshot; one of a subscription whose first payment we have not booked yet waits for it. */
    Applied apply(String type, JsonNode data, Instant at) {
        Optional<UUID> known = checkouts.subscriptionOf(data.path("id").asText());
        if (known.isEmpty()) {
            return new Applied.Later("unknown_subscription");
        }
        UUID subscription = known.get();
        return switch (data.path("status").asText()) {
            case "active", "trialing" -> running(subscription, data, at);
            case "past_due" -> pastDue(subscription, at);
            case "paused" -> {
                events.cancelScheduled(subscription, at, at);
                yield new Applied.Done("paused", null);
            }
            case "canceled" -> {
                events.ended(
                        subscription,
                        PaddleJson.instant(data.path("canceled_at")).orElse(at));
                yield new Applied.Done("ended", null);
            }
            default -> new Applied.Done(type.equals("subscription.canceled") ? "unreadable" : "recorded", null);
        };
    }

    private Applied running(UUID subscription, JsonNode data, Instant at) {
        JsonNode change = data.path("scheduled_change");
        Optional<Instant> effective = PaddleJson.instant(change.path("effective_at"));
        PaddleJson.text(data.path("items").path(0).path("price").path("id"))
                .flatMap(prices::planOf)
                .ifPresent(price -> plans.named(price.plan())
                        .map(Plan::id)
                        .ifPresent(plan -> events.planChanged(subscription, plan, price.cycle(), at)));
        if (change.path("action").asText().equals("cancel") && effective.isPresent()) {
            events.cancelScheduled(subscription, effective.get(), at);
            return new Applied.Done("cancel_scheduled", null);
        }
        events.paymentRecovered(subscription, at);
        events.resumed(subscription, at);
        return new Applied.Done("running", null);
    }

    private Applied pastDue(UUID subscription, Instant at) {
        events.paymentFailed(subscription, at);
        if (at.plus(NEWS).isAfter(clock.instant())) {
            UUID user =
                    sql.one("SELECT user_id FROM subscriptions WHERE id = ?", row -> row.uuid("user_id"), subscription);
            outbox.publish(
                    MailRequested.TOPIC,
                    "payment-failed:" + subscription + ":" + at.getEpochSecond(),
                    new MailRequested(user, null, "payment-failed", null, Map.of()));
        }
        return new Applied.Done("past_due", null);
    }
}
