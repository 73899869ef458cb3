package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.health.Materials;
import ai.vidgo.gateway.health.MaterialsReadiness;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** The paths that the gateway answers itself (contract: generation §7). */
final class OwnPaths {

    private final MaterialsReadiness readiness;
    private final Answers answers;

    OwnPaths(MaterialsReadiness readiness, Answers answers) {
        this.readiness = readiness;
        this.answers = answers;
    }

    /** Answers the path of a {@code gateway} line of the routing table; 405 for writes, 404 for what is not built. */
    void answer(HttpServerRequest request, String template) {
        switch (template) {
            case "/health" -> read(request, OwnPaths::health);
            case "/materials/status" -> read(request, OwnPaths::status);
            default -> answers.notFound(request);
        }
    }

    private void read(HttpServerRequest request, Function<Materials, JsonObject> body) {
        if (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method())) {
            readiness.current().onSuccess(materials -> answers.json(request, 200, body.apply(materials)));
        } else {
            answers.methodNotAllowed(request, "GET, HEAD");
        }
    }

    private static JsonObject health(Materials materials) {
        return new JsonObject()
                .put("status", "ok")
                .put("mode", "preset-only")
                .put("materials_ready", materials.ready());
    }

    private static JsonObject status(Materials materials) {
        JsonObject topics = new JsonObject();
        Materials.TOPICS.forEach(topic -> topics.put(topic, materials.has(topic)));
        return new JsonObject().put("status", "ok").put("materials", topics).put("all_ready", materials.allReady());
    }
}
