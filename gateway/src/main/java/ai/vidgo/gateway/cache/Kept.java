package ai.vidgo.gateway.cache;

import ai.vidgo.gateway.answer.Answers;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be given again.
 *
 * @param headers what the service said about it
 * @param body its bytes, compressed when the headers say so
 * @param sinceNanos when it came
 * @param freshNanos how long it may be given
 */
record Kept(MultiMap headers, Buffer body, long sinceNanos, long freshNanos) {

    private static final int HEADERS = 512;

    /** Bytes of memory, about. */
    int weight() {
        return body.length() + HEADERS;
    }

    /** Gives it to a caller, or 304 to one who has it. */
    void answer(HttpServerRequest request, Answers answers, long now) {
        HttpServerResponse response = request.response();
        for (String name : headers.names()) {
            // The door's own words about origins stay beside what the service says.
            if (name.equalsIgnoreCase(HttpHeaders.VARY.toString())) {
                response.headers().add(name, headers.getAll(name));
            } else {
                response.headers().set(name, headers.getAll(name));
            }
        }
        response.putHeader("Age", Long.toString(TimeUnit.NANOSECONDS.toSeconds(now - sinceNanos)));
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), headers.get(HttpHeaders.ETAG))) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING).remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
        } else {
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            answers.send(request, 200, type == null ? "application/octet-stream" : type, body);
        }
    }

    /** Compares weakly (RFC 9110 §13.1.2). */
    private static boolean isKnown(@Nullable String ifNoneMatch, @Nullable String tag) {
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        for (String known : ifNoneMatch.split(",", -1)) {
            String strong = known.strip();
            if (strong.equals("*") || opaque(strong).equals(opaque(tag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
