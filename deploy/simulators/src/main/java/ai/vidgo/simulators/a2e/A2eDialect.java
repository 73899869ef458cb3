package ai.vidgo.simulators.a2e;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A2E's envelope {@code {code,data,trace_id}}: errors have a code other than 0, mostly with status 200. */
final class A2eDialect implements Dialect {

    /** A good answer. */
    Reply ok(JsonNode data) {
        ObjectNode envelope = Json.object().put("code", 0);
        envelope.set("data", data);
        return Reply.json(200, envelope.put("trace_id", UUID.randomUUID().toString()));
    }

    /** A refused key. */
    Reply unauthorised() {
        return failure(200, 1001, "invalid token");
    }

    @Override
    public Reply error(int status, String message) {
        return failure(status, status, message);
    }

    @Override
    public Reply envelopeError(String message) {
        return failure(200, 1, message);
    }

    @Override
    public Reply policy() {
        return failure(200, 4003, "the text contains sensitive content");
    }

    @Override
    public Reply noCredits() {
        return failure(200, 4002, "insufficient coins");
    }

    private static Reply failure(int status, int code, String message) {
        return Reply.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("msg", message)
                        .put("trace_id", UUID.randomUUID().toString()));
    }
}
