package ai.vidgo.gateway.door;

import ai.vidgo.gateway.admin.AdminViews;
import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.docs.ApiDocs;
import ai.vidgo.gateway.forwarding.Visit;
import ai.vidgo.gateway.health.Materials;
import ai.vidgo.gateway.health.MaterialsReadiness;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** The paths that the gateway answers itself (contract: generation §7, admin §2, §5, §6). */
final class OwnPaths {

    private final MaterialsReadiness readiness;
    private final AdminViews admin;
    private final ApiDocs docs;
    private final Answers answers;

    OwnPaths(MaterialsReadiness readiness, AdminViews admin, ApiDocs docs, Answers answers) {
        this.readiness = readiness;
        this.admin = admin;
        this.docs = docs;
        this.answers = answers;
    }

    /** Answers the path of a {@code gateway} line of the routing table; 405 for writes, 404 for what is not built. */
    void answer(Visit visit, String template) {
        switch (template) {
            case "/health" -> read(visit.request(), OwnPaths::health);
            case "/materials/status" -> read(visit.request(), OwnPaths::status);
            case String view when admin.owns(view) -> admin.answer(visit, view);
            case String text when docs.owns(text) -> docs.answer(visit.request(), text);
            default -> answers.notFound(visit.request());
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
