package ai.vidgo.simulators.merchant;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One post to the shop's server.
 *
 * @param at when it was sent
 * @param kind what the message was about
 * @param url where to
 * @param status HTTP status, 0 when no answer came
 * @param answer the body that came back, cut to 200 characters
 * @param accepted whether the vendor takes it as received
 */
public record Attempt(Instant at, String kind, String url, int status, String answer, boolean accepted) {

    /** The outcome as control paths show it. */
    public ObjectNode json() {
        return Json.object()
                .put("at", at.toString())
                .put("kind", kind)
                .put("url", url)
                .put("status", status)
                .put("body", answer)
                .put("accepted", accepted);
    }

    /** The outcome in a few words. */
    public String summary() {
        return status == 0 ? answer : status + " " + answer;
    }
}
