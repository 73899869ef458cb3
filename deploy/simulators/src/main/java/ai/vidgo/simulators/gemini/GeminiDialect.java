package ai.vidgo.simulators.gemini;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Google's error bodies (contract: external-providers §6.4). */
final class GeminiDialect implements Dialect {

    @Override
    public Reply error(int status, String message) {
        String word = switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            case 504 -> "DEADLINE_EXCEEDED";
            default -> "INTERNAL";
        };
        return Reply.json(status, Json.object().set("error", body(status, message, word)));
    }

    /** The answer to a key that does not exist. */
    Reply badKey() {
        ObjectNode error = body(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT");
        error.putArray("details")
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                .put("reason", "API_KEY_INVALID")
                .put("domain", "googleapis.com");
        return Reply.json(400, Json.object().set("error", error));
    }

    @Override
    public Reply envelopeError(String message) {
        return error(400, message);
    }

    @Override
    public Reply policy() {
        ObjectNode document = Json.object();
        document.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        document.putObject("usageMetadata").put("promptTokenCount", 8).put("totalTokenCount", 8);
        return Reply.json(200, document);
    }

    @Override
    public Reply noCredits() {
        return error(429, "You exceeded your current quota, please check your plan and billing details.");
    }

    private static ObjectNode body(int status, String message, String word) {
        return Json.object().put("code", status).put("message", message).put("status", word);
    }
}
