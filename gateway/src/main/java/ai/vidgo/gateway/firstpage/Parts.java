package ai.vidgo.gateway.firstpage;

import ai.vidgo.gateway.health.Materials;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the parts of the product are, in words. */
final class Parts {

    private static final List<String> STORES = List.of("database", "redis");

    private Parts() {}

    /** How a part is, told by more than its colour. */
    enum Mood {
        GOOD,
        WAIT,
        BAD;

        /** The class of the style sheet. */
        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One part. */
    record Part(String name, Mood mood, String state) {}

    /** The parts that the view of administrators knows (contract: admin §5), the gateway itself and the presets. */
    static List<Part> of(JsonObject health, Materials materials) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("gateway", Mood.GOOD, "healthy"));
        JsonObject services = health.getJsonObject("services", new JsonObject());
        for (String service : services.fieldNames()) {
            parts.add(part(service, services.getJsonObject(service)));
        }
        for (String store : STORES) {
            parts.add(part(store, health.getJsonObject(store, new JsonObject())));
        }
        parts.add(
                materials.ready()
                        ? new Part("presets", Mood.GOOD, "ready")
                        : new Part("presets", Mood.WAIT, "being made"));
        return parts;
    }

    private static Part part(String name, JsonObject told) {
        boolean healthy = "healthy".equals(told.getString("status"));
        return new Part(name, healthy ? Mood.GOOD : Mood.BAD, healthy ? "healthy" : "does not answer");
    }
}
