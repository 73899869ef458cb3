package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.coding.AnswerCodings;
import ai.vidgo.gateway.routing.Service;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
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
final class Exchange implements Reply.Course {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int RETRY_DELAY_MILLIS = 50;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Answers answers;
    private final Passage passage;
    private final Visit visit;
    private final Service service;
    private final Pace pace;
    private final Duration quiet;
    private final Reply reply;

    private @Nullable Watchdog watchdog;
    private @Nullable MeteredStream body;
    private @Nullable HttpClientRequest upstream;
    private boolean triedAgain;
    private boolean over;

    Exchange(
            Vertx vertx,
            Upstreams upstreams,
            Answers answers,
            Passage passage,
            Visit visit,
            Service service,
            Pace pace,
            Duration quiet,
            AnswerCodings codings,
            AnswerCache.@Nullable Recording recording) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.answers = answers;
        this.passage = passage;
        this.visit = visit;
        this.service = service;
        this.pace = pace;
        this.quiet = quiet;
        this.reply = new Reply(vertx, visit, codings, recording, this);
    }

    /**
     * Sends the request on.
     *
     * @param bodyLimit bytes that the body may have
     */
    void start(long bodyLimit) {
        HttpServerRequest request = visit.request();
        watchdog = new Watchdog(vertx, quiet, this::expire);
        request.response().exceptionHandler(broken -> leave());
        request.response().closeHandler(gone -> leave());
        request.response().endHandler(sent -> passage.end(status()));
        invitePendingBody(request);
        if (isBodiless(request)) {
            request.resume();
        } else {
            // Until there is somebody to pass it on to.
            request.pause();
            MeteredStream metered = MeteredStream.limited(request, bodyLimit, this::progress, this::fail);
            body = metered;
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
            passage.unanswered(failure);
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

    private Future<HttpClientResponse> send(HttpClientRequest connected) {
        // The futures tell the same; without a handler each client that leaves would be an error in the log.
        connected.exceptionHandler(broken -> LOG.debugf("%s: %s", visit.requestId(), broken.toString()));
        if (over) {
            connected.reset();
            return Future.failedFuture("the client has left");
        }
        upstream = connected;
        HttpServerRequest request = visit.request();
        ForwardedHeaders.request(request.headers(), connected.headers(), visit.origin(), visit.requestId());
        ForwardedHeaders.timeout(connected.headers(), quiet);
        passage.sent(connected.headers());
        // Here and not later: the first bytes of the answer may come with its head.
        Future<HttpClientResponse> answer = connected.response().map(HttpClientResponse::pause);
        MeteredStream sending = body;
        if (sending == null) {
            connected.end();
        } else {
            // HTTP/2 frames bodies itself; towards a service, which speaks HTTP/1.1, one of unknown length needs
            // chunks.
            connected.setChunked(request.getHeader(HttpHeaders.CONTENT_LENGTH) == null);
            sending.pipe().endOnFailure(false).to(connected).onFailure(broken -> connected.reset());
        }
        return answer;
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            answer.resume();
            return;
        }
        passage.answered();
        upstreams.breaker(service).answered();
        progress();
        if (Reply.isEventStream(answer)) {
            stopWatching();
            passage.streams();
        }
        reply.pass(answer);
    }

    @Override
    public void broken() {
        reset();
        visit.request().response().reset();
    }

    /** The client is gone: nobody waits for the service any longer. */
    private void leave() {
        if (!reply.delivered()) {
            over();
            reset();
        }
    }

    private void reset() {
        HttpClientRequest sent = upstream;
        if (sent != null) {
            sent.reset();
        }
    }

    private void fail(Throwable failure) {
        if (over) {
            return;
        }
        over();
        noteFailure(failure);
        reset();
        if (reply.begun()) {
            broken();
            return;
        }
        passage.unanswered(failure);
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
        if (missing && !reply.begun() && upstreams.breaker(service).failed()) {
            LOG.warnf("%s is left alone for a moment: %s", service.id(), failure.toString());
        }
    }

    private void expire() {
        LOG.warnf("%s was silent for too long in %s", service.id(), visit.requestId());
        fail(new TimeoutException());
    }

    @Override
    public void progress() {
        Watchdog watching = watchdog;
        if (watching != null) {
            watching.progress();
        }
    }

    @Override
    public void over() {
        over = true;
        stopWatching();
        reply.release();
        if (visit.request().response().closed()) {
            passage.end(status());
        }
    }

    private int status() {
        HttpServerResponse response = visit.request().response();
        return response.headWritten() ? response.getStatusCode() : 0;
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
}
