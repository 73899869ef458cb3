package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.routing.Service;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and back. Lives on one event loop. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final int NO_CONTENT = 204;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Answers answers;
    private final Passages passages;
    private final Visit visit;
    private final Service service;
    private final ProxyRequest outbound;

    private @Nullable Watchdog watchdog;
    private @Nullable HttpClientRequest upstream;
    private boolean over;
    private boolean noted;
    private final long startedNanos = System.nanoTime();

    Exchange(Vertx vertx, Upstreams upstreams, Answers answers, Passages passages, Visit visit, Service service) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.answers = answers;
        this.passages = passages;
        this.visit = visit;
        this.service = service;
        this.outbound = ProxyRequest.reverseProxy(visit.request());
    }

    /**
     * Sends the request on.
     *
     * @param bodyLimit bytes that the body may have
     * @param quiet how long neither side may send anything
     */
    void start(long bodyLimit, Duration quiet) {
        HttpServerRequest request = visit.request();
        watchdog = new Watchdog(vertx, quiet, this::expire);
        request.response().closeHandler(gone -> finish());
        request.response().endHandler(sent -> note());
        invitePendingBody(request);
        ForwardedHeaders.request(outbound.headers(), visit.origin(), visit.requestId());
        Body body = outbound.getBody();
        outbound.setBody(
                Body.body(new MeteredStream(body.stream(), bodyLimit, this::progress, this::fail), body.length()));
        connect().compose(this::send).onComplete(this::answer, this::fail);
    }

    private Future<HttpClientRequest> connect() {
        String accept = visit.request().getHeader(HttpHeaders.ACCEPT);
        boolean stream = accept != null && accept.contains(HttpHeaderValues.TEXT_EVENT_STREAM);
        return stream
                ? upstreams.longLived(service, visit.request().method(), visit.target())
                : upstreams.request(service, visit.request().method(), visit.target());
    }

    private Future<ProxyResponse> send(HttpClientRequest connected) {
        if (over) {
            connected.reset();
            return Future.failedFuture("the client has left");
        }
        upstream = connected;
        outbound.setURI(visit.target());
        return outbound.send(connected);
    }

    private void answer(ProxyResponse response) {
        if (over) {
            response.release();
            return;
        }
        progress();
        if (isEventStream(response)) {
            stopWatching();
        }
        ForwardedHeaders.response(response.headers());
        // Vert.x knows a status that must not have a body only by its own reason phrase.
        response.setStatusMessage(null);
        Body body = response.getBody();
        if (response.getStatusCode() == NO_CONTENT) {
            body.stream().resume();
            response.setBody(null);
        } else {
            MeteredStream metered = new MeteredStream(body.stream(), Long.MAX_VALUE, this::progress, never -> {});
            response.setBody(Body.body(metered, body.length()));
        }
        response.send().onComplete(done -> finish());
    }

    private void fail(Throwable failure) {
        if (over) {
            return;
        }
        finish();
        HttpClientRequest sent = upstream;
        if (sent != null) {
            sent.reset();
        }
        switch (failure) {
            case MeteredStream.BodyTooLarge tooLarge -> answers.problem(visit.request(), 413, "payload_too_large");
            case TimeoutException silent -> answers.problem(visit.request(), 504, "gateway_timeout");
            case ConnectionPoolTooBusyException busy -> {
                visit.request().response().putHeader("Retry-After", "1");
                answers.problem(visit.request(), 503, "service_unavailable");
            }
            default -> {
                LOG.warnf("%s did not answer %s: %s", service.id(), visit.requestId(), failure.toString());
                answers.problem(visit.request(), 502, "bad_gateway");
            }
        }
    }

    private void expire() {
        LOG.warnf("%s was silent for too long in %s", service.id(), visit.requestId());
        fail(new TimeoutException());
    }

    private void progress() {
        Watchdog watching = watchdog;
        if (watching != null) {
            watching.progress();
        }
    }

    private void finish() {
        over = true;
        stopWatching();
        if (visit.request().response().closed()) {
            note();
        }
    }

    private void note() {
        if (!noted) {
            noted = true;
            HttpServerResponse response = visit.request().response();
            int status = response.headWritten() ? response.getStatusCode() : 0;
            passages.note(service, status, System.nanoTime() - startedNanos);
        }
    }

    private void stopWatching() {
        Watchdog watching = watchdog;
        if (watching != null) {
            watching.stop();
        }
    }

    /** A client that waits for permission to send its body gets it here: the length has been checked. */
    private static void invitePendingBody(HttpServerRequest request) {
        if (HttpHeaderValues.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private static boolean isEventStream(ProxyResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }
}
