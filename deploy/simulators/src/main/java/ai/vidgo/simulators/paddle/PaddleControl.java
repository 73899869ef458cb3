package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Lets tests look inside and act without a browser: {@code /_sim/paddle}. Each call answers once the shop was told. */
final class PaddleControl {

    private static final String BASE = "/_sim/paddle/";

    private final Api api;
    private final Books books;
    private final Till till;
    private final Renewals renewals;
    private final Adjustments adjustments;
    private final Approvals approvals;
    private final Events events;

    PaddleControl(
            Api api,
            Books books,
            Till till,
            Renewals renewals,
            Adjustments adjustments,
            Approvals approvals,
            Events events) {
        this.api = api;
        this.books = books;
        this.till = till;
        this.renewals = renewals;
        this.adjustments = adjustments;
        this.approvals = approvals;
        this.events = events;
    }

    void mount(Door door) {
        looks(door);
        on(door, "transactions", "txn", "pay", (bill, wish) -> {
            till.identify(
                    bill,
                    wish.path("email").asText("buyer@example.com"),
                    wish.path("country").asText("US"));
            renewals.pay(bill);
            return bill;
        });
        on(door, "transactions", "txn", "decline", (bill, wish) -> {
            till.declined(bill, wish.path("code").asText("declined"));
            return bill;
        });
        on(door, "transactions", "txn", "chargeback", (bill, wish) -> adjustments.chargeback(bill));
        on(door, "subscriptions", "sub", "renew", (subscription, wish) -> renewals.renew(subscription));
        on(door, "subscriptions", "sub", "retry", (subscription, wish) -> renewals.retry(subscription));
        on(door, "subscriptions", "sub", "card", (subscription, wish) -> {
            renewals.decline(
                    subscription.path("id").asText(), wish.path("declines").asBoolean(true));
            return subscription;
        });
        on(door, "adjustments", "adj", "approve", (adjustment, wish) -> adjustments.decide(adjustment, "approved"));
        on(door, "adjustments", "adj", "reject", (adjustment, wish) -> adjustments.decide(adjustment, "rejected"));
        on(door, "adjustments", "adj", "reverse", (adjustment, wish) -> adjustments.decide(adjustment, "reversed"));
        door.post(BASE + "events/:id/replay", this::replay);
        door.post(BASE + "options", this::options);
    }

    private void looks(Door door) {
        for (List<String> kind : List.of(
                List.of("transactions", "txn"), List.of("subscriptions", "sub"), List.of("adjustments", "adj"))) {
            door.get(BASE + kind.get(0), call -> told(() -> array(kind.get(0), books.all(kind.get(1)))));
            door.get(
                    BASE + kind.get(0) + "/:id",
                    call -> told(
                            () -> books.require(kind.get(1), call.part("id")).deepCopy()));
        }
        door.get(
                BASE + "events",
                call -> told(() -> array(
                        "events",
                        events.log().stream().map(Events.Webhook::json).toList())));
    }

    private void on(
            Door door,
            String collection,
            String prefix,
            String action,
            BiFunction<ObjectNode, JsonNode, ObjectNode> work) {
        door.post(
                BASE + collection + "/:id/" + action,
                call -> told(() -> work.apply(books.require(prefix, call.part("id")), body(call))
                        .deepCopy()));
    }

    private Reply replay(Call call) {
        return told(() -> {
            if (!events.replay(call.part("id"))) {
                throw Refusal.notFound("the event");
            }
            return Json.object().put("ok", true);
        });
    }

    /** {@code approval_seconds}, negative for by hand; {@code webhook_url} and {@code webhook_secret}. */
    private Reply options(Call call) {
        JsonNode wish = body(call);
        return told(() -> {
            if (wish.has("approval_seconds")) {
                double seconds = wish.path("approval_seconds").asDouble();
                approvals.after(
                        seconds < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(seconds * 1000))));
            }
            Events.Destination now = events.destination();
            events.destination(new Events.Destination(
                    Optional.ofNullable(wish.path("webhook_url").textValue()).or(now::url),
                    wish.path("webhook_secret").asText(now.secret())));
            return Json.object().put("ok", true);
        });
    }

    private Reply told(Supplier<JsonNode> work) {
        Reply reply = api.locked(() -> Reply.json(200, work.get()));
        events.flush();
        return reply;
    }

    private static JsonNode array(String name, List<ObjectNode> entities) {
        ArrayNode all = Json.array();
        entities.forEach(all::add);
        return Json.object().set(name, all);
    }

    private static JsonNode body(Call call) {
        return Json.parseObject(call.body()).orElseGet(Json::object);
    }
}
