package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Paddle's envelopes (contract: external-paddle §1). */
final class PaddleDialect implements Dialect {

    private static final int CLIENT_ERRORS_END = 500;

    Reply ok(int status, JsonNode data) {
        ObjectNode envelope = Json.object();
        envelope.set("data", data);
        envelope.set("meta", meta());
        return Reply.json(status, envelope);
    }

    /** One page of a list; {@code next} is a path and query. */
    Reply page(List<ObjectNode> page, int perPage, String next, boolean more, int total) {
        ArrayNode data = Json.array();
        page.forEach(data::add);
        ObjectNode envelope = Json.object();
        envelope.set("data", data);
        ObjectNode meta = meta();
        meta.putObject("pagination")
                .put("per_page", perPage)
                .put("next", next)
                .put("has_more", more)
                .put("estimated_total", total);
        envelope.set("meta", meta);
        return Reply.json(200, envelope);
    }

    Reply refusal(Refusal refusal) {
        return error(refusal.status(), refusal.code(), refusal.detail());
    }

    @Override
    public Reply error(int status, String message) {
        String code = switch (status) {
            case 401 -> "invalid_token";
            case 429 -> "too_many_requests";
            case 503 -> "service_unavailable";
            case 502, 504 -> "bad_gateway";
            default -> "internal_error";
        };
        return error(status, code, message);
    }

    @Override
    public Reply envelopeError(String message) {
        return error(400, "bad_request", message);
    }

    @Override
    public Reply policy() {
        return error(403, "forbidden", "not allowed");
    }

    @Override
    public Reply noCredits() {
        return error(400, "subscription_payment_declined", "the payment was declined");
    }

    private static Reply error(int status, String code, String detail) {
        ObjectNode envelope = Json.object();
        envelope.putObject("error")
                .put("type", status < CLIENT_ERRORS_END ? "request_error" : "api_error")
                .put("code", code)
                .put("detail", detail)
                .put("documentation_url", "https://developer.paddle.com/errors/shared/" + code);
        envelope.set("meta", meta());
        return Reply.json(status, envelope);
    }

    private static ObjectNode meta() {
        return Json.object().put("request_id", UUID.randomUUID().toString());
    }
}
