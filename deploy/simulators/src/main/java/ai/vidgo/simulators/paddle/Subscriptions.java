package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The life of subscriptions: they begin, are changed, paused and canceled (contract: external-paddle §4, §7.2). */
final class Subscriptions {

    private final Books books;
    private final Events events;

    Subscriptions(Books books, Events events) {
        this.books = books;
        this.events = events;
    }

    /** The subscription that a first payment makes; the bill is linked to it. */
    ObjectNode begin(ObjectNode bill) {
        Instant start = books.tick();
        ObjectNode subscription = books.open("sub").put("status", "active");
        for (String name : new String[] {
            "customer_id", "address_id", "business_id", "currency_code", "collection_mode", "custom_data"
        }) {
            subscription.set(name, bill.path(name).deepCopy());
        }
        subscription.put("started_at", start.toString()).put("first_billed_at", start.toString());
        subscription.putNull("paused_at").putNull("canceled_at").putNull("scheduled_change");
        subscription.putNull("discount").putNull("billing_details");
        setItems(subscription, recurring(bill.path("items")));
        period(subscription, start);
        String id = subscription.path("id").asText();
        bill.put("subscription_id", id);
        bill.set("billing_period", subscription.path("current_billing_period").deepCopy());
        ObjectNode created = subscription.deepCopy();
        created.put("transaction_id", bill.path("id").asText());
        events.emit("subscription.created", created);
        events.emit("subscription.activated", subscription);
        return subscription;
    }

    /** Ends now, or plans to end with the period. */
    ObjectNode cancel(ObjectNode subscription, boolean immediately) {
        requireAlive(subscription);
        if (immediately) {
            return end(subscription, books.tick());
        }
        if (subscription.hasNonNull("scheduled_change")) {
            throw new Refusal(400, "subscription_locked_pending_changes", "a change is scheduled already");
        }
        if (subscription.path("status").asText().equals("paused")) {
            return end(subscription, books.tick());
        }
        return schedule(subscription, "cancel", periodEnd(subscription), Optional.empty());
    }

    ObjectNode pause(ObjectNode subscription, boolean immediately, Optional<Instant> resumeAt) {
        requireAlive(subscription);
        if (!immediately) {
            return schedule(subscription, "pause", periodEnd(subscription), resumeAt);
        }
        return paused(subscription, books.tick(), resumeAt);
    }

    /** Takes a planned cancellation or pause back. */
    ObjectNode unschedule(ObjectNode subscription) {
        requireAlive(subscription);
        subscription.putNull("scheduled_change");
        return changed(subscription, "subscription.updated");
    }

    /** What was planned and is due: {@code cancel} or {@code pause}. */
    void applyScheduled(ObjectNode subscription, Instant at) {
        JsonNode change = subscription.path("scheduled_change");
        if (change.path("action").asText().equals("cancel")) {
            end(subscription, at);
        } else {
            paused(
                    subscription,
                    at,
                    Optional.ofNullable(change.path("resume_at").textValue()).map(Instant::parse));
        }
    }

    /** Moves on to the next period, before its charge is tried. */
    void nextPeriod(ObjectNode subscription, Instant start) {
        period(subscription, start);
        changed(subscription, "subscription.updated");
    }

    /** Sells something else from now on; {@code items} have their prices. */
    void sell(ObjectNode subscription, ArrayNode items, boolean newPeriod) {
        setItems(subscription, recurring(items));
        if (newPeriod) {
            period(subscription, books.tick());
        }
        changed(subscription, "subscription.updated");
    }

    /** The charge of the period failed, or came after all. */
    void pastDue(ObjectNode subscription, boolean pastDue) {
        String status = pastDue ? "past_due" : "active";
        if (!subscription.path("status").asText().equals(status)) {
            subscription.put("status", status);
            changed(subscription, pastDue ? "subscription.past_due" : "subscription.updated");
        }
    }

    /** A paused one runs again, with a new period from now on. */
    void resume(ObjectNode subscription) {
        subscription.put("status", "active").putNull("paused_at").putNull("scheduled_change");
        period(subscription, books.tick());
        changed(subscription, "subscription.resumed");
    }

    ObjectNode end(ObjectNode subscription, Instant at) {
        subscription.put("status", "canceled").put("canceled_at", at.toString());
        subscription
                .putNull("scheduled_change")
                .putNull("current_billing_period")
                .putNull("next_billed_at");
        return changed(subscription, "subscription.canceled");
    }

    static boolean interval(JsonNode subscription, JsonNode items) {
        return subscription.path("billing_cycle").equals(cycle(items));
    }

    static Instant periodEnd(JsonNode subscription) {
        return Instant.parse(
                subscription.path("current_billing_period").path("ends_at").asText());
    }

    void requireAlive(JsonNode subscription) {
        if (subscription.path("status").asText().equals("canceled")) {
            throw new Refusal(400, "subscription_is_canceled_action_invalid", "the subscription is canceled");
        }
    }

    private ObjectNode schedule(ObjectNode subscription, String action, Instant at, Optional<Instant> resumeAt) {
        ObjectNode change = subscription.putObject("scheduled_change").put("action", action);
        change.put("effective_at", at.toString());
        change.put("resume_at", resumeAt.map(Instant::toString).orElse(null));
        return changed(subscription, "subscription.updated");
    }

    private ObjectNode paused(ObjectNode subscription, Instant at, Optional<Instant> resumeAt) {
        subscription.put("status", "paused").put("paused_at", at.toString());
        subscription
                .putNull("scheduled_change")
                .putNull("current_billing_period")
                .putNull("next_billed_at");
        resumeAt.ifPresent(time -> subscription
                .putObject("scheduled_change")
                .put("action", "resume")
                .put("effective_at", time.toString())
                .putNull("resume_at"));
        return changed(subscription, "subscription.paused");
    }

    private ObjectNode changed(ObjectNode subscription, String event) {
        events.emit(event, books.touch(subscription));
        return subscription;
    }

    private static void period(ObjectNode subscription, Instant start) {
        JsonNode cycle = subscription.path("billing_cycle");
        int frequency = cycle.path("frequency").asInt(1);
        Instant end = switch (cycle.path("interval").asText()) {
            case "day" -> start.atZone(ZoneOffset.UTC).plusDays(frequency).toInstant();
            case "week" -> start.atZone(ZoneOffset.UTC).plusWeeks(frequency).toInstant();
            case "year" -> start.atZone(ZoneOffset.UTC).plusYears(frequency).toInstant();
            default -> start.atZone(ZoneOffset.UTC).plusMonths(frequency).toInstant();
        };
        subscription
                .putObject("current_billing_period")
                .put("starts_at", start.toString())
                .put("ends_at", end.toString());
        subscription.put("next_billed_at", end.toString());
    }

    private static void setItems(ObjectNode subscription, ArrayNode items) {
        subscription.set("billing_cycle", cycle(items));
        ArrayNode own = subscription.putArray("items");
        for (JsonNode item : items) {
            ObjectNode one = own.addObject()
                    .put("status", "active")
                    .put("quantity", item.path("quantity").asInt())
                    .put("recurring", true);
            one.set("price", item.path("price").deepCopy());
        }
    }

    private static ArrayNode recurring(JsonNode items) {
        ArrayNode recurring = Json.array();
        items.forEach(item -> {
            if (item.path("price").path("billing_cycle").isObject()) {
                recurring.add(item.deepCopy());
            }
        });
        return recurring;
    }

    private static JsonNode cycle(JsonNode items) {
        return items.path(0).path("price").path("billing_cycle").deepCopy();
    }
}
