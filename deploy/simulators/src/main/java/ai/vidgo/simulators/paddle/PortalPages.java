package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.merchant.Html;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The page where a buyer looks after subscriptions and receipts, behind short-lived personal links. */
final class PortalPages {

    private static final Duration LINK_LIFE = Duration.ofMinutes(30);
    private static final int MOST_SUBSCRIPTIONS = 25;

    private final World world;
    private final Books books;
    private final Subscriptions subscriptions;
    private final Renewals renewals;
    private final Events events;
    private final Map<String, Link> links = new ConcurrentHashMap<>();

    PortalPages(World world, Books books, Subscriptions subscriptions, Renewals renewals, Events events) {
        this.world = world;
        this.books = books;
        this.subscriptions = subscriptions;
        this.renewals = renewals;
        this.events = events;
    }

    private record Link(String customer, Instant until) {}

    void mount(Door door) {
        door.get("/paddle/portal/:token", call -> step(call, customer -> {}));
        door.post("/paddle/portal/:token/:subscription/:action", call -> step(call, customer -> act(call, customer)));
    }

    /** A session for a customer, with links to each subscription that was named. */
    JsonNode session(ObjectNode customer, JsonNode wish) {
        if (wish.path("subscription_ids").size() > MOST_SUBSCRIPTIONS) {
            throw Refusal.field("subscription_ids", "at most " + MOST_SUBSCRIPTIONS);
        }
        String url = link(customer.path("id").asText());
        ObjectNode session = Json.object()
                .put("id", books.id("cpls"))
                .put("customer_id", customer.path("id").asText());
        ObjectNode urls = session.putObject("urls");
        urls.putObject("general").put("overview", url);
        ArrayNode named = urls.putArray("subscriptions");
        for (JsonNode id : wish.path("subscription_ids")) {
            JsonNode subscription = books.require("sub", id.asText());
            if (!subscription.path("customer_id").equals(customer.path("id"))) {
                throw Refusal.notFound(id.asText());
            }
            named.addObject()
                    .put("id", id.asText())
                    .put("cancel_subscription", url)
                    .put("update_subscription_payment_method", url);
        }
        return session.put("created_at", books.tick().toString());
    }

    /** A subscription with the links that only a single read shows. */
    ObjectNode withLinks(ObjectNode subscription) {
        String url = link(subscription.path("customer_id").asText());
        subscription
                .putObject("management_urls")
                .put("update_payment_method", url)
                .put("cancel", url);
        return subscription;
    }

    private String link(String customer) {
        String token = UUID.randomUUID().toString().replace("-", "");
        links.values().removeIf(link -> link.until().isBefore(world.clock().instant()));
        links.put(token, new Link(customer, world.clock().instant().plus(LINK_LIFE)));
        return world.shelf().origin() + "/paddle/portal/" + token;
    }

    /** Something that the customer does on the page. */
    private interface Step {
        void take(String customer);
    }

    private Reply step(Call call, Step step) {
        Optional<Link> link = Optional.ofNullable(links.get(call.part("token")))
                .filter(found -> found.until().isAfter(world.clock().instant()));
        if (link.isEmpty()) {
            return Reply.html(404, CheckoutPages.page("Portal", "<h1>This link is no longer good</h1>"));
        }
        Optional<String> problem = Optional.empty();
        try {
            synchronized (books) {
                step.take(link.get().customer());
            }
        } catch (Refusal refusal) {
            problem = Optional.of(refusal.detail());
        }
        events.flush();
        synchronized (books) {
            return Reply.html(200, page(call.part("token"), link.get().customer(), problem));
        }
    }

    private void act(Call call, String customer) {
        ObjectNode subscription = books.require("sub", call.part("subscription"));
        if (!subscription.path("customer_id").asText().equals(customer)) {
            throw Refusal.notFound("the subscription");
        }
        String id = subscription.path("id").asText();
        switch (call.part("action")) {
            case "cancel" -> subscriptions.cancel(subscription, false);
            case "keep" -> subscriptions.unschedule(subscription);
            case "card" -> renewals.pay(renewals.cardChange(subscription));
            case "bad-card" -> renewals.decline(id, true);
            default -> throw Refusal.notFound("the action");
        }
    }

    private String page(String token, String customer, Optional<String> problem) {
        StringBuilder page = new StringBuilder("<h1>Your subscriptions and payments</h1>");
        problem.ifPresent(text -> page.append("<div class=\"state bad\">")
                .append(Html.escape(text))
                .append("</div>"));
        page.append("<p class=\"note\">")
                .append(Html.escape(books.require("ctm", customer).path("email").asText()))
                .append("</p>");
        of("sub", customer).forEach(subscription -> subscription(token, subscription, page));
        page.append("<h2>Payments</h2><table>");
        of("txn", customer).reversed().stream()
                .filter(bill -> bill.path("status").asText().equals("completed"))
                .forEach(bill -> page.append(Html.row(
                        bill.path("billed_at").asText().substring(0, 10) + " "
                                + bill.path("invoice_number").asText(),
                        CheckoutPages.money(
                                Bills.grandTotal(bill),
                                bill.path("currency_code").asText()))));
        return CheckoutPages.page("Portal", page.append("</table>").toString());
    }

    private void subscription(String token, JsonNode subscription, StringBuilder page) {
        JsonNode price = subscription.path("items").path(0).path("price");
        String currency = subscription.path("currency_code").asText();
        String amount =
                CheckoutPages.money(price.path("unit_price").path("amount").asLong(), currency);
        String next = subscription.path("next_billed_at").asText("");
        JsonNode change = subscription.path("scheduled_change");
        page.append("<h2>")
                .append(Html.escape(price.path("name").asText()))
                .append("</h2><table>")
                .append(Html.row("State", subscription.path("status").asText()))
                .append(Html.row("Price", amount + CheckoutPages.every(price)))
                .append(Html.row("Card", renewals.declines(subscription) ? "will be declined" : "Visa 4242"));
        if (change.isObject()) {
            page.append(Html.row(
                    "Scheduled",
                    change.path("action").asText() + " on "
                            + change.path("effective_at").asText().substring(0, 10)));
        } else if (!next.isEmpty() && !next.equals("null")) {
            page.append(Html.row("Next payment", next.substring(0, 10)));
        }
        page.append("</table>");
        if (!subscription.path("status").asText().equals("canceled")) {
            String path =
                    "/paddle/portal/" + token + "/" + subscription.path("id").asText() + "/";
            page.append(
                    change.isObject()
                            ? Html.button(path + "keep", "Keep the subscription", "pay", Map.of())
                            : Html.button(path + "cancel", "Cancel at the end of the period", "fail", Map.of()));
            page.append(Html.button(path + "card", "Enter a good card", "", Map.of()))
                    .append(Html.button(path + "bad-card", "Let the next payment fail", "", Map.of()));
        }
    }

    private List<ObjectNode> of(String prefix, String customer) {
        return books.all(prefix).stream()
                .filter(entity -> entity.path("customer_id").asText().equals(customer))
                .toList();
    }
}
