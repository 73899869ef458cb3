package ai.vidgo.gateway.answer;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** What the door says itself. */
public final class Answers {

    /** Name of the header that carries the id of a request in both directions. */
    public static final String REQUEST_ID = "X-Request-ID";

    /** How much of a refused body is still read so that a client which only listens after sending hears the answer. */
    private static final long REFUSED_BODY = 64L * 1024 * 1024;

    private final Texts texts;

    /** Answers with sentences from {@code texts}. */
    public Answers(Texts texts) {
        this.texts = texts;
    }

    /**
     * An error in the shape of the contract (auth §0 C4, C8; architecture §10). Does nothing when the client is gone;
     * cuts the connection when part of another answer has been sent already.
     */
    public void problem(HttpServerRequest request, int status, String code) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        JsonObject body = new JsonObject()
                .put("detail", texts.text(code, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .put("type", "about:blank")
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("code", code)
                .put("request_id", response.headers().get(REQUEST_ID));
        json(request, status, body);
    }

    /** 404 in the contract's words. */
    public void notFound(HttpServerRequest request) {
        problem(request, 404, "not_found");
    }

    /** 405 naming what is allowed. */
    public void methodNotAllowed(HttpServerRequest request, String allow) {
        request.response().putHeader(HttpHeaders.ALLOW, allow);
        problem(request, 405, "method_not_allowed");
    }

    /** A JSON answer. */
    public void json(HttpServerRequest request, int status, JsonObject body) {
        send(request, status, "application/json", body.toBuffer());
    }

    /** Any complete answer; to HEAD the same without the body. */
    public void send(HttpServerRequest request, int status, String contentType, Buffer body) {
        discardBody(request);
        HttpServerResponse response = request.response();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** A redirect that keeps method and body. */
    public void redirect(HttpServerRequest request, String location) {
        discardBody(request);
        request.response()
                .setStatusCode(HttpResponseStatus.TEMPORARY_REDIRECT.code())
                .putHeader(HttpHeaders.LOCATION, location)
                .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
                .end();
    }

    private static void discardBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        Discarded discarded = new Discarded(request);
        request.exceptionHandler(gone -> {});
        request.handler(discarded::chunk);
        request.endHandler(end -> {});
        request.resume();
    }

    private static final class Discarded {

        private final HttpServerRequest request;
        private long seen;

        private Discarded(HttpServerRequest request) {
            this.request = request;
        }

        private void chunk(Buffer chunk) {
            seen += chunk.length();
            if (seen > REFUSED_BODY) {
                request.connection().close();
            }
        }
    }
}
