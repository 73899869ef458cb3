package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.routing.Service;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back. Lives on one event loop.
 *
 * <p>It is tried once more, within the budget of retries, when the service was not reached at all, or hung up on a request
 * without a body that changes nothing: nothing can happen twice then.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final int NO_CONTENT = 204;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int RETRY_DELAY_MILLIS = 50;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Answers answers;
    private final Passages passages;
    private final Visit visit;
    private final Service service;
    private final Pace pace;
    private final AnswerCache.@Nullable Recording recording;
    private final ProxyRequest outbound;

    private @Nullable Watchdog watchdog;
    private @Nullable HttpClientRequest upstream;
    private boolean answered;
    private boolean triedAgain;
    private boolean over;
    private boolean noted;
    private final long startedNanos = System.nanoTime();

    Exchange(
            Vertx vertx,
            Upstreams upstreams,
            Answers answers,
            Passages passages,
            Visit visit,
            Service service,
            Pace pace,
            AnswerCache.@Nullable Recording recording) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.answers = answers;
        this.passages = passages;
        this.visit = visit;
        this.service = service;
        this.pace = pace;
        this.recording = recording;
        this.outbound = outbound(visit.request());
    }

    /** HTTP/2 frames bodies itself; towards a service, which speaks HTTP/1.1, one of unknown length needs chunks. */
    private static ProxyRequest outbound(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2
                && !isBodiless(request)
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        return ProxyRequest.reverseProxy(request);
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
        ForwardedHeaders.timeout(outbound.headers(), quiet);
        if (isBodiless(request)) {
            request.resume();
            outbound.setBody(null);
        } else {
            Body body = outbound.getBody();
            MeteredStream metered = MeteredStream.limited(body.stream(), bodyLimit, this::progress, this::fail);
            outbound.setBody(Body.body(metered, body.length()));
            new SlowBody(vertx, metered, pace, this::fail).watch();
        }
        upstreams.retries().save();
        attempt();
    }

    private void attempt() {
        if (over) {
            return;
        }
        if (!upstreams.breaker(service).allows()) {
            fail(new Failures.LeftAlone());
            return;
        }
        connect().compose(this::send).onComplete(this::answer, this::lost);
    }

    /** The service gave no answer to an attempt. */
    private void lost(Throwable failure) {
        if (over) {
            return;
        }
        boolean reached = upstream != null;
        boolean harmless = !reached || (SAFE.contains(visit.request().method()) && isBodiless(visit.request()));
        if (!triedAgain
                && harmless
                && Failures.isLoss(failure)
                && upstreams.retries().spend()) {
            triedAgain = true;
            upstream = null;
            noteFailure(failure);
            vertx.setTimer(RETRY_DELAY_MILLIS, later -> attempt());
        } else {
            fail(failure);
        }
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
        answered = true;
        upstreams.breaker(service).answered();
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
            MeteredStream metered = MeteredStream.watched(body.stream(), this::progress, this::remember);
            response.setBody(Body.body(metered, body.length()));
        }
        if (recording != null) {
            recording.head(response.getStatusCode(), response.headers());
        }
        response.send().onComplete(done -> {
            if (recording != null) {
                recording.end(done.succeeded());
            }
            finish();
        });
    }

    private void remember(Buffer chunk) {
        if (recording != null) {
            recording.chunk(chunk);
        }
    }

    private void fail(Throwable failure) {
        if (over) {
            return;
        }
        finish();
        noteFailure(failure);
        HttpClientRequest sent = upstream;
        if (sent != null) {
            sent.reset();
        }
        switch (failure) {
            case MeteredStream.BodyTooLarge tooLarge -> answers.problem(visit.request(), 413, "payload_too_large");
            case SlowBody.TooSlow tooSlow -> answers.problem(visit.request(), 408, "request_timeout");
            case TimeoutException silent -> answers.problem(visit.request(), 504, "gateway_timeout");
            case ConnectionPoolTooBusyException busy -> unavailable();
            case Failures.LeftAlone broken -> unavailable();
            default -> {
                LOG.warnf("%s did not answer %s: %s", service.id(), visit.requestId(), failure.toString());
                answers.problem(visit.request(), 502, "bad_gateway");
            }
        }
    }

    private void unavailable() {
        visit.request().response().putHeader("Retry-After", "1");
        answers.problem(visit.request(), 503, "service_unavailable");
    }

    private void noteFailure(Throwable failure) {
        boolean missing = Failures.isLoss(failure) || failure instanceof TimeoutException;
        if (missing && !answered && upstreams.breaker(service).failed()) {
            LOG.warnf("%s is left alone for a moment: %s", service.id(), failure.toString());
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
        if (recording != null) {
            recording.end(false);
        }
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

    private static boolean isBodiless(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean announced = length != null && !length.equals("0");
        boolean framed = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || (request.version() == HttpVersion.HTTP_2 && !SAFE.contains(request.method()));
        return !announced && !framed;
    }

    private static boolean isEventStream(ProxyResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }
}
