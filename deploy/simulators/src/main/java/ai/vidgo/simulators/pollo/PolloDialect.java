package ai.vidgo.simulators.pollo;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;

/** Pollo's refusals: {@code {message,code}} with a word as the code. */
final class PolloDialect implements Dialect {

    @Override
    public Reply error(int status, String message) {
        String code = switch (status) {
            case 400 -> "BAD_REQUEST";
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 429 -> "TOO_MANY_REQUESTS";
            default -> "INTERNAL_SERVER_ERROR";
        };
        return Reply.json(status, Json.object().put("message", message).put("code", code));
    }

    @Override
    public Reply envelopeError(String message) {
        return Reply.json(
                200,
                Json.object().put("code", "BAD_REQUEST").put("message", message).putNull("data"));
    }

    @Override
    public Reply policy() {
        return error(400, "The prompt violates our content policy (sensitive content)");
    }

    @Override
    public Reply noCredits() {
        return error(403, "Not enough credits");
    }
}
