package ai.vidgo.simulators.control;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Pace;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.task.LedgerJson;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The control paths under {@code /_sim}. Bodies and answers are JSON; a bad body is answered 400. */
public final class ControlEndpoints {

    private final World world;
    private final Runnable resetVendors;

    /** {@code resetVendors} clears what vendors keep themselves. */
    public ControlEndpoints(World world, Runnable resetVendors) {
        this.world = world;
        this.resetVendors = resetVendors;
    }

    /** Binds the paths. */
    public void mount(Door door) {
        door.get("/_sim/ledger", this::ledger);
        door.get("/_sim/state", call -> Reply.json(200, state()));
        door.get("/_sim/modes", call -> Reply.json(200, modes()));
        door.get(
                "/_sim/warnings",
                call -> Reply.json(200, Json.tree(world.warnings().all())));
        door.get(
                "/_sim/rules",
                call -> Reply.json(200, Json.object().set("rules", world.rules().json())));
        door.post("/_sim/rules", call -> guarded(() -> addRule(call)));
        door.delete("/_sim/rules", call -> {
            world.rules().reset();
            return Reply.json(200, Json.object().put("ok", true));
        });
        door.delete(
                "/_sim/rules/:id",
                call -> guarded(() ->
                        Json.object().put("ok", world.rules().remove(Integer.parseInt(call.part("id"))))));
        door.post("/_sim/accounts", call -> guarded(() -> putAccount(body(call))));
        door.delete(
                "/_sim/accounts/:provider/:key",
                call -> guarded(() -> Json.object()
                        .put("ok", world.accounts().remove(Provider.named(call.part("provider")), call.part("key")))));
        door.post("/_sim/clock", call -> guarded(() -> clock(body(call))));
        door.post("/_sim/options", call -> guarded(() -> options(body(call))));
        door.post("/_sim/reset", call -> {
            reset();
            return Reply.json(200, Json.object().put("ok", true));
        });
    }

    private Reply ledger(Call call) {
        Instant now = world.clock().instant();
        ArrayNode rows = Json.array();
        BigDecimal total = BigDecimal.ZERO;
        for (Task task : world.tasks().all()) {
            boolean wanted = call.queryParam("provider")
                            .map(name -> Provider.named(name) == task.purchase().provider())
                            .orElse(true)
                    && call.queryParam("operation")
                            .map(name -> task.purchase().operation().equals(name))
                            .orElse(true)
                    && call.queryParam("prompt_contains")
                            .map(text -> task.purchase().prompt().contains(text))
                            .orElse(true);
            if (wanted) {
                rows.add(LedgerJson.row(task, now, world.shelf()));
                total = total.add(task.purchase().price()).subtract(task.refunded());
            }
        }
        ObjectNode ledger = Json.object().put("count", rows.size()).put("total_price", total);
        ledger.set("tasks", rows);
        return Reply.json(200, ledger);
    }

    private ObjectNode state() {
        ObjectNode state = Json.object()
                .put("now", world.clock().instant().toString())
                .put("speed", world.clock().speed())
                .put("seed", world.settings().seed())
                .put("tasks", world.tasks().all().size())
                .put("files", world.shelf().size())
                .put("work_waiting", world.pool().waiting());
        ArrayNode accounts = state.putArray("accounts");
        for (Account account : world.accounts().all()) {
            accounts.addObject()
                    .put("provider", account.provider().wireName())
                    .put("name", account.name())
                    .put("key", account.key())
                    .put("balance", account.balance());
        }
        state.set("rules", world.rules().json());
        state.set("warnings", Json.tree(world.warnings().all()));
        return state;
    }

    private static JsonNode modes() {
        ArrayNode modes = Json.array();
        for (FaultMode mode : FaultMode.values()) {
            modes.addObject()
                    .put("mode", mode.wireName())
                    .put("id", mode.id())
                    .put("moment", mode.moment().name().toLowerCase(Locale.ROOT));
        }
        return Json.object().set("modes", modes);
    }

    private JsonNode addRule(Call call) {
        return Json.object().put("id", world.rules().add(body(call)));
    }

    private JsonNode putAccount(ObjectNode body) {
        world.accounts()
                .put(
                        Provider.named(body.path("provider").asText()),
                        body.path("name").asText("vidgo"),
                        body.path("key").asText(),
                        new BigDecimal(body.path("balance").asText("100000")))
                .limit(
                        body.path("concurrent").asInt(Integer.MAX_VALUE),
                        body.path("per_minute").asInt(Integer.MAX_VALUE),
                        body.path("retry_after").asText("2"));
        return Json.object().put("ok", true);
    }

    private JsonNode clock(ObjectNode body) {
        if (body.has("speed")) {
            world.clock().speed(body.path("speed").asDouble());
        }
        world.clock().advance(Duration.ofSeconds(body.path("advance_seconds").asLong(0)));
        return Json.object()
                .put("now", world.clock().instant().toString())
                .put("speed", world.clock().speed());
    }

    private JsonNode options(ObjectNode body) {
        if (body.has("image_pace")) {
            world.options().imagePace(Pace.parse(body.path("image_pace").asText()));
        }
        if (body.has("video_pace")) {
            world.options().videoPace(Pace.parse(body.path("video_pace").asText()));
        }
        if (body.has("work_rests")) {
            world.pool().rest(body.path("work_rests").asBoolean());
        }
        if (body.has("pollo_wrapped")) {
            world.options().polloWrapped(body.path("pollo_wrapped").asBoolean());
        }
        if (body.has("notices_while_running")) {
            world.options()
                    .noticesWhileRunning(body.path("notices_while_running").asBoolean());
        }
        if (body.has("refund_failed")) {
            world.options().refundFailed(body.path("refund_failed").asBoolean());
        }
        if (body.has("result_lifetime_seconds")) {
            world.shelf()
                    .lifetime(Duration.ofSeconds(
                            body.path("result_lifetime_seconds").asLong()));
        }
        if (body.has("expired_status")) {
            world.shelf().expiredStatus(body.path("expired_status").asInt());
        }
        if (body.has("callback_retry_seconds")) {
            List<Duration> pauses = new ArrayList<>();
            body.path("callback_retry_seconds")
                    .forEach(seconds -> pauses.add(Duration.ofMillis(Math.round(seconds.asDouble() * 1000))));
            world.options().callbackRetries(pauses);
        }
        return Json.object().put("ok", true);
    }

    private void reset() {
        world.tasks().reset();
        world.rules().reset();
        world.accounts().reset();
        world.warnings().reset();
        world.options().reset();
        world.pool().rest(false);
        world.clock().speed(1);
        world.calendar().reset();
        world.shelf().lifetime(world.settings().resultLifetime());
        world.shelf().expiredStatus(403);
        resetVendors.run();
    }

    private static ObjectNode body(Call call) {
        return Json.parseObject(call.body())
                .orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
    }

    /** Makes the answer's document. */
    @FunctionalInterface
    private interface Action {
        JsonNode run();
    }

    private static Reply guarded(Action action) {
        try {
            return Reply.json(200, action.run());
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.object().put("error", e.getMessage()));
        }
    }
}
