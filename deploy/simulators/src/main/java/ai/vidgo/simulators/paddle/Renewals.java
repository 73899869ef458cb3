package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charges of subscriptions: each period, at a change of plan, after a failure (contract: external-paddle §7.2). */
final class Renewals {

    private final Books books;
    private final Bills bills;
    private final Till till;
    private final Subscriptions subscriptions;
    private final Events events;

    /** Subscriptions whose card refuses. */
    private final Set<String> declining = new HashSet<>();

    /** What subscriptions will sell from their next period on. */
    private final Map<String, ArrayNode> next = new HashMap<>();

    /** What changes of plan have cost and the next period's bill will ask for. */
    private final Map<String, Proration> later = new HashMap<>();

    Renewals(Books books, Bills bills, Till till, Subscriptions subscriptions, Events events) {
        this.books = books;
        this.bills = bills;
        this.till = till;
        this.subscriptions = subscriptions;
        this.events = events;
    }

    /** Pays an open bill to its end: a first one makes its subscription. */
    void pay(ObjectNode bill) {
        till.captured(bill);
        boolean checkout = Set.of("web", "api").contains(bill.path("origin").asText());
        if (checkout && Bills.recurring(bill)) {
            subscriptions.begin(bill);
            events.emit("transaction.updated", books.touch(bill));
        }
        till.complete(bill);
        switch (bill.path("origin").asText()) {
            case "subscription_payment_method_change" -> cardChanged(subscription(bill));
            case "subscription_recurring" -> subscriptions.pastDue(subscription(bill), false);
            default -> {}
        }
    }

    /** A paused subscription runs again; the period that begins is charged. */
    void resume(ObjectNode subscription) {
        subscriptions.resume(subscription);
        billPeriod(subscription);
    }

    /** Does everything whose day has come, each thing at its own time. */
    void chargeDue() {
        Instant now = books.today();
        for (ObjectNode subscription : books.all("sub")) {
            Optional<Instant> due = due(subscription);
            while (due.isPresent() && !due.get().isAfter(now)) {
                dueNow(subscription, due.get());
                due = due(subscription);
            }
        }
    }

    /** Charges the next period now, whatever its day. */
    ObjectNode renew(ObjectNode subscription) {
        subscriptions.requireAlive(subscription);
        if (!subscription.hasNonNull("current_billing_period")) {
            throw new Refusal(400, "subscription_must_not_be_paused", "a paused subscription has no period");
        }
        return charge(subscription, Subscriptions.periodEnd(subscription));
    }

    /** Tries the charge that failed again. */
    ObjectNode retry(ObjectNode subscription) {
        ObjectNode bill = books.all("txn").reversed().stream()
                .filter(one -> one.path("subscription_id").asText().equals(id(subscription)))
                .filter(one -> one.path("status").asText().equals("past_due"))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "bad_request", "nothing is past due"));
        settle(subscription, bill);
        return bill;
    }

    /** Sets whether the card behind a subscription refuses. */
    void decline(String subscription, boolean refuses) {
        if (refuses) {
            declining.add(subscription);
        } else {
            declining.remove(subscription);
        }
    }

    boolean declines(JsonNode subscription) {
        return declining.contains(id(subscription));
    }

    /**
     * A change of plan.
     *
     * @throws Refusal {@code subscription_payment_declined} when the card refuses what is charged at once
     */
    void change(ObjectNode subscription, ArrayNode items, String mode) {
        subscriptions.requireAlive(subscription);
        if (subscription.path("status").asText().equals("past_due")) {
            throw new Refusal(400, "subscription_update_when_past_due", "the subscription is past due");
        }
        switch (mode) {
            case "full_immediately" -> changeNow(subscription, items, 0);
            case "prorated_immediately" -> {
                Proration part = prorated(subscription, items);
                changeNow(subscription, part.items(), part.credit());
            }
            case "prorated_next_billing_period" -> {
                later.put(id(subscription), prorated(subscription, items));
                subscriptions.sell(subscription, items, false);
            }
            case "full_next_billing_period" -> {
                next.put(id(subscription), items);
                subscriptions.sell(subscription, items, false);
            }
            case "do_not_bill" -> subscriptions.sell(subscription, items, false);
            default -> throw Refusal.field("proration_billing_mode", mode + " is missing or unknown");
        }
    }

    /** A bill on top of a subscription, paid at once. */
    ObjectNode extra(ObjectNode subscription, ArrayNode items) {
        subscriptions.requireAlive(subscription);
        return chargeNow(subscription, items, "subscription_charge", 0);
    }

    /** An open bill of nothing: who pays it leaves another card. */
    ObjectNode cardChange(ObjectNode subscription) {
        subscriptions.requireAlive(subscription);
        ArrayNode items = ownItems(subscription);
        ObjectNode bill = bill(subscription, items, "subscription_payment_method_change", 0);
        for (JsonNode item : items) {
            ((ObjectNode) item.path("price").path("unit_price")).put("amount", "0");
        }
        bills.total(bill, "");
        return bill.put("status", "ready");
    }

    void clear() {
        declining.clear();
        next.clear();
        later.clear();
    }

    private Proration prorated(ObjectNode subscription, ArrayNode items) {
        return Proration.of(subscription, items, country(subscription), bills, books.today());
    }

    private void changeNow(ObjectNode subscription, ArrayNode items, long credit) {
        boolean newPeriod = !Subscriptions.interval(subscription, items);
        ObjectNode bill = chargeNow(subscription, items, "subscription_update", credit);
        subscriptions.sell(subscription, items, newPeriod);
        bill.set("billing_period", subscription.path("current_billing_period").deepCopy());
    }

    private ObjectNode chargeNow(ObjectNode subscription, ArrayNode items, String origin, long credit) {
        if (declines(subscription)) {
            throw new Refusal(400, "subscription_payment_declined", "the payment was declined");
        }
        ObjectNode bill = bill(subscription, items, origin, credit);
        bill.put("status", "billed");
        bill.set("billing_period", subscription.path("current_billing_period").deepCopy());
        events.emit("transaction.created", bill);
        till.captured(bill);
        till.complete(bill);
        return bill;
    }

    private void dueNow(ObjectNode subscription, Instant at) {
        JsonNode change = subscription.path("scheduled_change");
        if (change.path("action").asText().equals("resume")) {
            resume(subscription);
        } else if (change.isObject()) {
            subscriptions.applyScheduled(subscription, at);
        } else {
            charge(subscription, at);
        }
    }

    private ObjectNode charge(ObjectNode subscription, Instant start) {
        ArrayNode items = next.remove(id(subscription));
        if (items != null) {
            subscriptions.sell(subscription, items, false);
        }
        subscriptions.nextPeriod(subscription, start);
        return billPeriod(subscription);
    }

    private ObjectNode billPeriod(ObjectNode subscription) {
        ArrayNode items = ownItems(subscription);
        Proration before = later.remove(id(subscription));
        if (before != null) {
            items.addAll(before.items());
        }
        ObjectNode bill = bill(subscription, items, "subscription_recurring", before == null ? 0 : before.credit());
        bill.put("status", "billed");
        bill.set("billing_period", subscription.path("current_billing_period").deepCopy());
        events.emit("transaction.created", bill);
        events.emit("transaction.billed", bill);
        settle(subscription, bill);
        return bill;
    }

    private void settle(ObjectNode subscription, ObjectNode bill) {
        if (!declines(subscription)) {
            pay(bill);
            return;
        }
        till.declined(bill, "declined");
        if (!bill.path("status").asText().equals("past_due")) {
            bill.put("status", "past_due");
            events.emit("transaction.past_due", books.touch(bill));
        }
        subscriptions.pastDue(subscription, true);
    }

    private void cardChanged(ObjectNode subscription) {
        decline(id(subscription), false);
        events.emit(
                "payment_method.saved",
                Json.object()
                        .put("id", books.id("paymtd"))
                        .put("customer_id", subscription.path("customer_id").asText())
                        .put("type", "card"));
        if (subscription.path("status").asText().equals("past_due")) {
            retry(subscription);
        }
    }

    private ObjectNode bill(ObjectNode subscription, ArrayNode items, String origin, long credit) {
        ObjectNode bill = bills.open(
                origin, subscription.path("currency_code").asText(), items, subscription.path("custom_data"));
        bill.set("customer_id", subscription.path("customer_id"));
        bill.set("address_id", subscription.path("address_id"));
        bill.put("subscription_id", id(subscription));
        bills.total(bill, country(subscription), credit);
        return bill;
    }

    private String country(JsonNode subscription) {
        return books.find(subscription.path("address_id").asText(""))
                .map(address -> address.path("country_code").asText())
                .orElse("");
    }

    private static ArrayNode ownItems(JsonNode subscription) {
        ArrayNode items = Json.array();
        for (JsonNode own : subscription.path("items")) {
            ObjectNode item = items.addObject()
                    .put("price_id", own.path("price").path("id").asText());
            item.set("price", own.path("price").deepCopy());
            item.put("quantity", own.path("quantity").asInt()).putNull("proration");
        }
        return items;
    }

    private ObjectNode subscription(JsonNode bill) {
        return books.require("sub", bill.path("subscription_id").asText());
    }

    private static Optional<Instant> due(JsonNode subscription) {
        JsonNode change = subscription.path("scheduled_change").path("effective_at");
        String time = change.isTextual()
                ? change.asText()
                : subscription.path("next_billed_at").asText("");
        return time.isEmpty() || time.equals("null") ? Optional.empty() : Optional.of(Instant.parse(time));
    }

    private static String id(JsonNode subscription) {
        return subscription.path("id").asText();
    }
}
