package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.PaymentMail;
import ai.vidgo.billing.plans.Plan;
import ai.vidgo.billing.plans.Plans;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * States of subscriptions as Paddle sees them (contract: external-paddle §7.2). Every event is a snapshot; one handler
 * reads the status, and the time of the event decides what counts. A new period grants nothing here: its paid bill does.
 */
@ApplicationScoped
class PaddleSubscriptions {

    private final PaddleCheckouts checkouts;
    private final PaddlePrices prices;
    private final Plans plans;
    private final SubscriptionEvents events;
    private final PaymentMail mail;
    private final Sql sql;

    PaddleSubscriptions(
            PaddleCheckouts checkouts,
            PaddlePrices prices,
            Plans plans,
            SubscriptionEvents events,
            PaymentMail mail,
            Sql sql) {
        this.checkouts = checkouts;
        this.prices = prices;
        this.plans = plans;
        this.events = events;
        this.mail = mail;
        this.sql = sql;
    }

    /** Copies a snapshot; one of a subscription whose first payment we have not booked yet waits for it. */
    Applied apply(String type, JsonNode data, Instant at) {
        Optional<UUID> known =
                checkouts.subscriptionOf(data.path("id").asText()).or(() -> linkByFirstBill(data));
        if (known.isEmpty()) {
            return new Applied.Later("unknown_subscription");
        }
        UUID subscription = known.get();
        String outcome = switch (data.path("status").asText()) {
            case "active", "trialing" -> running(subscription, data, at);
            case "past_due" -> pastDue(subscription, at);
            case "paused" -> {
                events.cancelScheduled(subscription, at, at);
                yield "paused";
            }
            case "canceled" -> {
                events.ended(
                        subscription,
                        PaddleJson.instant(data.path("canceled_at")).orElse(at));
                yield "ended";
            }
            default -> type.equals("subscription.canceled") ? "unreadable" : "recorded";
        };
        return new Applied.Done(outcome, checkouts.orderOf(subscription).orElse(null));
    }

    /** The first event of a subscription names the bill that it began with; that bill may have come without a link. */
    private Optional<UUID> linkByFirstBill(JsonNode data) {
        Optional<UUID> subscription = sql.find(
                """
                SELECT o.subscription_id FROM paddle_transactions t JOIN orders o ON o.id = t.order_id
                  JOIN subscriptions s ON s.id = o.subscription_id
                 WHERE t.transaction_id = ? AND s.provider_subscription_id IS NULL""",
                row -> row.uuid("subscription_id"),
                data.path("transaction_id").asText());
        subscription.ifPresent(id -> events.linkProvider(
                id,
                data.path("id").asText(),
                PaddleJson.text(data.path("customer_id")).orElse(null)));
        return subscription;
    }

    private String running(UUID subscription, JsonNode data, Instant at) {
        JsonNode change = data.path("scheduled_change");
        Optional<Instant> effective = PaddleJson.instant(change.path("effective_at"));
        PaddleJson.text(data.path("items").path(0).path("price").path("id"))
                .flatMap(prices::planOf)
                .ifPresent(price -> plans.named(price.plan())
                        .map(Plan::id)
                        .ifPresent(plan -> events.planChanged(subscription, plan, price.cycle(), at)));
        if (change.path("action").asText().equals("cancel") && effective.isPresent()) {
            events.cancelScheduled(subscription, effective.get(), at);
            return "cancel_scheduled";
        }
        events.paymentRecovered(subscription, at);
        events.resumed(subscription, at);
        return "running";
    }

    private String pastDue(UUID subscription, Instant at) {
        events.paymentFailed(subscription, at);
        mail.chargeFailed(subscription, at);
        return "past_due";
    }
}
