package ai.vidgo.simulators.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer.
 *
 * @param status HTTP status
 * @param headers headers to send beside {@code Content-Length}
 * @param body the body bytes
 * @param delivery how the answer travels
 */
@SuppressWarnings("ArrayRecordComponent") // content, never compared
public record Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** An answer with a body of the given type. */
    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Delivery.COMPLETE);
    }

    /** A JSON answer. */
    public static Reply json(int status, Object document) {
        return of(status, "application/json; charset=utf-8", Json.bytes(document));
    }

    /** An HTML page. */
    public static Reply html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** A plain text. */
    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** No answer at all: the connection is closed. */
    public static Reply closed() {
        return new Reply(0, Map.of(), new byte[0], Delivery.CLOSED);
    }

    /** No answer at all: the connection stays open and silent. */
    public static Reply hanging() {
        return new Reply(0, Map.of(), new byte[0], Delivery.HANGING);
    }

    /** The same answer, travelling differently. */
    public Reply delivered(Delivery other) {
        return new Reply(status, headers, body, other);
    }

    /** The same answer with one more header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, Map.copyOf(more), body, delivery);
    }
}
