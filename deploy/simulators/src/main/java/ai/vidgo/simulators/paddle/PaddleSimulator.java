package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.merchant.PostControl;
import ai.vidgo.simulators.merchant.PostOffice;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Paddle Billing under {@code /paddle}: API, checkout page, portal, webhooks (contract: external-paddle). */
public final class PaddleSimulator implements AutoCloseable {

    private final World world;
    private final Books books;
    private final PostOffice office;
    private final Events events;
    private final Catalog catalog;
    private final Bills bills;
    private final Customers customers;
    private final Till till;
    private final Subscriptions subscriptions;
    private final Renewals renewals;
    private final Approvals approvals;
    private final Adjustments adjustments;
    private final Api api;
    private final PortalPages portal;

    /** Works on the given world. */
    public PaddleSimulator(World world) {
        this.world = world;
        this.books = new Books(world.calendar());
        this.office = new PostOffice(
                world.clock(),
                world.options()::callbackRetries,
                world.settings().seed());
        this.events = new Events(books, world.clock(), office, world.settings().paddle());
        this.catalog = new Catalog(books);
        this.bills = new Bills(books, catalog);
        this.customers = new Customers(books, events);
        this.till = new Till(books, bills, customers, events);
        this.subscriptions = new Subscriptions(books, events);
        this.renewals = new Renewals(books, bills, till, subscriptions, events);
        this.adjustments = new Adjustments(books, events);
        this.approvals = new Approvals(world.clock(), books, adjustments);
        this.api = new Api(world, books);
        this.portal = new PortalPages(world, books, subscriptions, renewals, events);
        world.calendar().onMove(this::chargeDue);
    }

    /** The ids of the prices in the catalogue, as {@code PADDLE_PRICE_IDS} takes them. */
    public static String priceIds() {
        return Catalog.priceIds();
    }

    /** Binds the paths, including the control paths under {@code /_sim/paddle}. */
    public void mount(Door door) {
        api.reads(door, "products", "pro");
        api.reads(door, "prices", "pri");
        api.reads(door, "customers", "ctm");
        api.reads(door, "transactions", "txn");
        api.reads(door, "subscriptions", "sub", portal::withLinks);
        api.reads(door, "adjustments", "adj");
        door.get(
                "/paddle/events",
                api.list(
                        "events",
                        () -> events.log().stream().map(Events.Webhook::event).toList(),
                        "event_id"));
        door.post("/paddle/customers", api.creates("customers.create", customers::create));
        door.post(
                "/paddle/customers/:id/portal-sessions",
                api.changes("portal-sessions.create", "ctm", 201, portal::session));
        door.post("/paddle/transactions", api.creates("transactions.create", this::openBill));
        door.patch("/paddle/transactions/:id", api.changes("transactions.update", "txn", this::cancelBill));
        door.post("/paddle/adjustments", api.creates("adjustments.create", approvals::request));
        mountSubscriptions(door);
        new CheckoutPages(world, books, till, renewals, events).mount(door);
        portal.mount(door);
        new PaddleControl(api, books, till, renewals, adjustments, approvals, events).mount(door);
        PostControl.mount(door, "paddle", office);
        door.otherwise("/paddle", call -> api.unknownPath());
    }

    /** Forgets everything but the catalogue. */
    public void reset() {
        synchronized (books) {
            books.clear();
            renewals.clear();
            catalog.fill();
            events.clear();
            approvals.reset();
        }
    }

    @Override
    public void close() {
        office.close();
    }

    private void mountSubscriptions(Door door) {
        String path = "/paddle/subscriptions/:id";
        door.patch(path, api.changes("subscriptions.update", "sub", this::change));
        door.post(
                path + "/cancel",
                api.changes(
                        "subscriptions.cancel",
                        "sub",
                        (subscription, wish) -> subscriptions
                                .cancel(subscription, immediately(wish))
                                .deepCopy()));
        door.post(path + "/pause", api.changes("subscriptions.pause", "sub", (subscription, wish) -> {
            Optional<Instant> resumeAt =
                    Optional.ofNullable(wish.path("resume_at").textValue()).map(Instant::parse);
            return subscriptions
                    .pause(subscription, immediately(wish), resumeAt)
                    .deepCopy();
        }));
        door.post(path + "/resume", api.changes("subscriptions.resume", "sub", (subscription, wish) -> {
            if (!subscription.path("status").asText().equals("paused")) {
                throw new Refusal(400, "subscription_must_be_paused", "the subscription is not paused");
            }
            renewals.resume(subscription);
            return subscription.deepCopy();
        }));
        door.post(path + "/charge", api.changes("subscriptions.charge", "sub", (subscription, wish) -> {
            renewals.extra(subscription, bills.items(wish.path("items")));
            return subscription.deepCopy();
        }));
        door.get(
                path + "/update-payment-method-transaction",
                api.changes("subscriptions.card", "sub", (subscription, wish) -> {
                    ObjectNode bill = renewals.cardChange(subscription);
                    bill.putObject("checkout").put("url", checkout(bill, ""));
                    return bill.deepCopy();
                }));
    }

    private JsonNode openBill(JsonNode wish) {
        if (wish.has("customer")) {
            throw Refusal.field("customer", "there is customer_id");
        }
        JsonNode customData = wish.path("custom_data");
        if (!customData.isMissingNode() && !customData.isNull() && !customData.isObject()) {
            throw Refusal.field("custom_data", "must be an object");
        }
        ArrayNode items = bills.items(wish.path("items"));
        String currency = wish.path("currency_code")
                .asText(items.path(0)
                        .path("price")
                        .path("unit_price")
                        .path("currency_code")
                        .asText());
        for (JsonNode item : items) {
            if (!item.path("price")
                    .path("unit_price")
                    .path("currency_code")
                    .asText()
                    .equals(currency)) {
                throw Refusal.field("currency_code", "conversion is not simulated");
            }
        }
        String page = wish.path("checkout").path("url").asText("");
        if (!page.isEmpty() && !page.matches("https?://[^\\s?#]+[^\\s#]*")) {
            throw new Refusal(400, "transaction_checkout_url_domain_is_not_approved", page);
        }
        String customer = wish.path("customer_id").asText("");
        if (!customer.isEmpty()) {
            books.require("ctm", customer);
        }
        ObjectNode bill = bills.open("api", currency, items, customData);
        if (!customer.isEmpty()) {
            bill.put("customer_id", customer);
        }
        bill.putObject("checkout").put("url", checkout(bill, page));
        events.emit("transaction.created", bill);
        return bill.deepCopy();
    }

    private JsonNode cancelBill(ObjectNode bill, JsonNode wish) {
        if (!wish.path("status").asText().equals("canceled")) {
            throw Refusal.field("status", "only canceled is simulated");
        }
        if (!List.of("billed", "past_due").contains(bill.path("status").asText())) {
            throw new Refusal(400, "transaction_invalid_status_change", "only a billed transaction can be canceled");
        }
        bill.put("status", "canceled");
        events.emit("transaction.canceled", books.touch(bill));
        return bill.deepCopy();
    }

    private JsonNode change(ObjectNode subscription, JsonNode wish) {
        if (wish.has("items")) {
            if (subscription.hasNonNull("scheduled_change")) {
                throw new Refusal(409, "subscription_locked_pending_changes", "a change is scheduled");
            }
            renewals.change(
                    subscription,
                    bills.items(wish.path("items")),
                    wish.path("proration_billing_mode").asText(""));
            return subscription.deepCopy();
        }
        if (wish.has("scheduled_change") && wish.path("scheduled_change").isNull()) {
            return subscriptions.unschedule(subscription).deepCopy();
        }
        throw new Refusal(400, "bad_request", "nothing that is simulated was asked for");
    }

    /** The shop's page with the payment in it: its own, or the one that stands in for the account's default. */
    private String checkout(ObjectNode bill, String page) {
        String base = page.isEmpty() ? world.shelf().origin() + "/paddle/checkout" : page;
        String mark = URI.create(base).getRawQuery() == null ? "?" : "&";
        return base + mark + "_ptxn=" + bill.path("id").asText();
    }

    private void chargeDue() {
        synchronized (books) {
            renewals.chargeDue();
        }
        events.flush();
    }

    private static boolean immediately(JsonNode wish) {
        return switch (wish.path("effective_from").asText("next_billing_period")) {
            case "immediately" -> true;
            case "next_billing_period" -> false;
            default -> throw Refusal.field("effective_from", "immediately or next_billing_period");
        };
    }
}
