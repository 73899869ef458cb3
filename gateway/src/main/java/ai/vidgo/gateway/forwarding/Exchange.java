package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.coding.AnswerCodings;
import ai.vidgo.gateway.coding.Coding;
import ai.vidgo.gateway.routing.Service;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
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
    private static final int NOT_MODIFIED = 304;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int RETRY_DELAY_MILLIS = 50;

    /** The longest answer that is not streamed has less than 10 000 bytes. */
    private static final int SHORT_DIGITS = 4;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Answers answers;
    private final Passage passage;
    private final Visit visit;
    private final Service service;
    private final Pace pace;
    private final AnswerCodings codings;
    private final AnswerCache.@Nullable Recording recording;
    private final Duration quiet;

    private @Nullable Watchdog watchdog;
    private @Nullable MeteredStream body;
    private @Nullable HttpClientRequest upstream;
    private @Nullable Coding coding;
    private boolean answered;
    private boolean endsWithConnection;
    private boolean delivered;
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
        this.codings = codings;
        this.recording = recording;
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
        answered = true;
        passage.answered();
        upstreams.breaker(service).answered();
        progress();
        if (isEventStream(answer)) {
            stopWatching();
            passage.streams();
        }
        Coding chosen = codings.choose(visit.request(), answer.statusCode(), answer.headers());
        coding = chosen;
        HttpServerResponse response = visit.request().response().setStatusCode(answer.statusCode());
        ForwardedHeaders.response(answer.headers(), response.headers());
        chosen.mark(response.headers());
        if (recording != null) {
            recording.head(answer.statusCode(), recorded(answer, chosen));
        }
        if (isBodiless(answer)) {
            answer.resume();
            deliver(response.end());
        } else if (!chosen.isCompressed() && isShort(answer)) {
            Future<Buffer> whole = answer.body();
            answer.resume();
            deliver(whole.compose(bytes -> {
                        remember(bytes);
                        return response.end(bytes);
                    })
                    .onFailure(this::breakOff));
        } else {
            frame(answer, chosen, response);
            ReadStream<Buffer> coded = chosen.body(answer, this::progress);
            MeteredStream metered = MeteredStream.watched(coded, this::progress, this::remember);
            deliver(metered.pipe().endOnFailure(false).to(response).onFailure(this::breakOff));
        }
    }

    /** Sent as a whole such an answer costs one write instead of two. */
    private static boolean isShort(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() <= SHORT_DIGITS;
    }

    /** Says how the end of the answer is found: by its length, by chunks, or for old clients by the end of the connection. */
    private void frame(HttpClientResponse answer, Coding chosen, HttpServerResponse response) {
        if (!chosen.isCompressed() && answer.getHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            return;
        }
        if (visit.request().version() == HttpVersion.HTTP_1_0) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            endsWithConnection = true;
        } else {
            response.setChunked(true);
        }
    }

    /** The head of the answer without what the door itself has said to this caller. */
    private static MultiMap recorded(HttpClientResponse answer, Coding chosen) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        ForwardedHeaders.response(answer.headers(), headers);
        chosen.mark(headers);
        return headers;
    }

    private void deliver(Future<Void> sent) {
        sent.onComplete(done -> {
            delivered = true;
            if (endsWithConnection) {
                // The last bytes are written when the present task is over.
                vertx.getOrCreateContext()
                        .runOnContext(later -> visit.request().connection().close());
            }
            if (recording != null) {
                recording.end(done.succeeded());
            }
            finish();
        });
    }

    /** What has been sent must not look like a whole answer. */
    private void breakOff(Throwable broken) {
        reset();
        visit.request().response().reset();
    }

    /** The client is gone: nobody waits for the service any longer. */
    private void leave() {
        if (!delivered) {
            finish();
            reset();
        }
    }

    private void reset() {
        HttpClientRequest sent = upstream;
        if (sent != null) {
            sent.reset();
        }
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
        reset();
        if (answered) {
            breakOff(failure);
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
        if (coding != null) {
            coding.release();
        }
        if (recording != null) {
            recording.end(false);
        }
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

    /** Whatever the head of such an answer says, nothing follows it. */
    private boolean isBodiless(HttpClientResponse answer) {
        int status = answer.statusCode();
        return status == NO_CONTENT
                || status == NOT_MODIFIED
                || HttpMethod.HEAD.equals(visit.request().method());
    }

    private static boolean isEventStream(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }
}
