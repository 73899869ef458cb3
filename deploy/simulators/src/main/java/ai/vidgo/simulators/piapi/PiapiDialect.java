package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;

/** PiAPI's refusals: {@code {code,message,data}} with the code repeated as the HTTP status. */
final class PiapiDialect implements Dialect {

    @Override
    public Reply error(int status, String message) {
        return Reply.json(status, envelope(status, message));
    }

    @Override
    public Reply envelopeError(String message) {
        return Reply.json(200, envelope(400, message));
    }

    @Override
    public Reply policy() {
        return error(400, "the prompt was rejected by content moderation (nsfw)");
    }

    @Override
    public Reply noCredits() {
        return error(402, "insufficient credits, please top up your account");
    }

    private static Object envelope(int code, String message) {
        return Json.object().put("code", code).put("message", message).putNull("data");
    }
}
