package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.util.HashSet;
import java.util.Set;

/** Cross-origin rules (contract: auth §0 C10): listed origins with credentials, whatever method and headers they ask for. */
final class Cors {

    private static final String MAX_AGE_SECONDS = "600";

    private final Set<String> origins;
    private final Answers answers;

    private Cors(Set<String> origins, Answers answers) {
        this.origins = Set.copyOf(origins);
        this.answers = answers;
    }

    /**
     * Rules for the origins of a JSON array such as {@code ["http://localhost:3000"]}.
     *
     * @throws IllegalArgumentException when the text is not an array of origins
     */
    static Cors of(String jsonArray, Answers answers) {
        Set<String> origins = new HashSet<>();
        try {
            for (Object origin : new JsonArray(jsonArray)) {
                if (!(origin instanceof String text) || !text.contains("://") || text.endsWith("/")) {
                    throw new IllegalArgumentException(
                            "BACKEND_CORS_ORIGINS: '" + origin + "' is not an origin like https://example.com");
                }
                origins.add(text);
            }
        } catch (DecodeException e) {
            throw new IllegalArgumentException("BACKEND_CORS_ORIGINS must be a JSON array of origins", e);
        }
        return new Cors(origins, answers);
    }

    /** Whether pages of this origin may call. */
    boolean lists(String origin) {
        return origins.contains(origin);
    }

    /**
     * Marks the answer for a listed origin and answers preflight requests: 200 for listed origins, 400 for others.
     *
     * @return true when the request is answered
     */
    boolean handle(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        boolean listed = lists(origin);
        if (listed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (!HttpMethod.OPTIONS.equals(request.method()) || method == null) {
            return false;
        }
        if (listed) {
            allow(request, method);
        } else {
            answers.problem(request, 400, "origin_not_allowed");
        }
        return true;
    }

    private void allow(HttpServerRequest request, String method) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, method);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
        String headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
        answers.send(request, 200, "text/plain; charset=utf-8", Buffer.buffer("OK"));
    }
}
