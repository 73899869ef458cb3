package ai.vidgo.gateway.admin;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * What the services know, put together for administrators (contract: admin §2, §5). The owners are asked at the same time;
 * what one of them does not tell in time is zero or {@code error}, and the view is answered all the same.
 */
final class AdminFigures {

    private static final Logger LOG = Logger.getLogger(AdminFigures.class);

    private static final List<Service> OWNERS =
            List.of(Service.AUTH, Service.CATALOG, Service.GENERATION, Service.BILLING);
    private static final List<String> PROVIDERS = List.of("piapi", "pollo", "a2e", "gemini");
    private static final List<String> STORES = List.of("database", "redis");

    private final ServiceCalls calls;
    private final Duration patience;
    private final Clock clock;

    AdminFigures(ServiceCalls calls, Duration patience, Clock clock) {
        this.calls = calls;
        this.patience = patience;
        this.clock = clock;
    }

    /** Who is online: {@code {online_users, by_tier, active_today, timestamp}}. */
    Future<JsonObject> online() {
        return ask(Service.AUTH, "/internal/presence").map(this::online);
    }

    /** The numbers of the first page of the admin area. */
    Future<JsonObject> dashboard() {
        Future<JsonObject> presence = ask(Service.AUTH, "/internal/presence");
        Future<JsonObject> users = ask(Service.AUTH, "/internal/figures");
        Future<JsonObject> money = ask(Service.BILLING, "/internal/figures");
        Future<JsonObject> generations = ask(Service.GENERATION, "/internal/figures");
        return Future.join(presence, users, money, generations)
                .map(all -> new JsonObject()
                        .put("online", online(presence.result()))
                        .put("users", users(users.result(), money.result()))
                        .put(
                                "generations",
                                new JsonObject().put("today", number(generations.result(), "generations_today")))
                        .put("revenue", new JsonObject().put("month", number(money.result(), "revenue_month")))
                        .put("timestamp", now()));
    }

    /** Whether the parts work, and which providers have a key. No provider is called. */
    Future<JsonObject> health() {
        Map<Service, Future<JsonObject>> parts = new TreeMap<>();
        OWNERS.forEach(owner -> parts.put(owner, ask(owner, "/internal/parts")));
        Future<JsonObject> providers = ask(Service.GENERATION, "/internal/providers");
        List<Future<JsonObject>> all = new ArrayList<>(parts.values());
        all.add(providers);
        return Future.join(all).map(done -> {
            JsonObject health = new JsonObject();
            STORES.forEach(store -> health.put(store, store(store, parts)));
            JsonObject services = new JsonObject();
            parts.forEach((service, answer) ->
                    services.put(service.id(), state(!answer.result().isEmpty())));
            return health.put("api_services", providers(providers.result())).put("services", services);
        });
    }

    /** A part that is silent or talks nonsense is empty, so that the others still count. */
    private Future<JsonObject> ask(Service service, String path) {
        return calls.get(service, path, patience)
                .onFailure(failure -> LOG.warnf("no figures: %s", failure.getMessage()))
                .otherwise(new JsonObject());
    }

    private JsonObject online(JsonObject presence) {
        return new JsonObject()
                .put("online_users", number(presence, "online_users"))
                .put("by_tier", presence.getValue("by_tier") instanceof JsonObject tiers ? tiers : new JsonObject())
                .put("active_today", number(presence, "active_today"))
                .put("timestamp", now());
    }

    private static JsonObject users(JsonObject users, JsonObject money) {
        long total = number(users, "users_total").longValue();
        long subscribers = 0;
        JsonObject byPlan = new JsonObject();
        if (money.getValue("subscribers_by_plan") instanceof JsonObject plans) {
            for (String plan : plans.fieldNames()) {
                long count = number(plans, plan).longValue();
                subscribers += count;
                byPlan.put(plan, count);
            }
        }
        // The two services are not asked in one transaction.
        byPlan.put("demo", Math.max(0, total - subscribers));
        return new JsonObject()
                .put("total", total)
                .put("new_today", number(users, "users_new_today"))
                .put("by_plan", byPlan);
    }

    private static JsonObject store(String name, Map<Service, Future<JsonObject>> parts) {
        List<String> states = parts.values().stream()
                .map(Future::result)
                .map(part -> part.getString(name, ""))
                .filter(state -> !state.isEmpty())
                .toList();
        return state(!states.isEmpty() && states.stream().allMatch("healthy"::equals));
    }

    private static JsonObject state(boolean healthy) {
        return healthy
                ? new JsonObject().put("status", "healthy")
                : new JsonObject().put("status", "error").put("error", "does not answer");
    }

    private static JsonObject providers(JsonObject answer) {
        JsonObject services = new JsonObject();
        JsonArray configured = answer.getValue("configured") instanceof JsonArray names ? names : null;
        for (String provider : PROVIDERS) {
            services.put(
                    provider,
                    configured == null
                            ? state(false)
                            : new JsonObject()
                                    .put("status", configured.contains(provider) ? "configured" : "unconfigured"));
        }
        return services;
    }

    private static Number number(JsonObject object, String field) {
        return object.getValue(field) instanceof Number number ? number : 0;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
