package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.coding.AnswerCodings;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Passes requests on to the services and their answers back, as streams in both directions: the memory of an exchange
 * does not depend on the size of its bodies.
 */
public final class Forwarder {

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final ForwardingConfig config;
    private final Answers answers;
    private final Passages passages;
    private final AnswerCache cache;
    private final AnswerCodings codings;
    private final Pace pace;

    /** A forwarder to the given services that counts and traces what it does. */
    public Forwarder(
            Vertx vertx,
            Upstreams upstreams,
            ForwardingConfig config,
            AnswerCache cache,
            AnswerCodings codings,
            Answers answers,
            MeterRegistry registry,
            Traces traces) {
        this.cache = cache;
        this.codings = codings;
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.config = config;
        this.pace = new Pace(config.slowestUpload(), config.uploadGrace());
        this.answers = answers;
        this.passages = new Passages(registry, traces, upstreams);
    }

    /**
     * Lets the service of the route answer.
     *
     * <p>Errors of the door itself: 400 {@code bad_request} (malformed length), 413 {@code payload_too_large}, 502
     * {@code bad_gateway} (no connection, or it broke), 503 {@code service_unavailable} (too many waiting, or the service
     * is left alone after many failures), 504 {@code gateway_timeout} (silent for too long), 408 {@code request_timeout}
     * (the body comes too slowly).
     */
    public void forward(Visit visit, Route route) {
        HttpServerRequest request = visit.request();
        if (isWebSocket(request)) {
            new WebSocketTunnel(upstreams, answers, visit, route, quiet(route), passages).open();
            return;
        }
        long length = declaredLength(request);
        if (length < -1) {
            answers.problem(request, 400, "bad_request");
            return;
        }
        if (length > bodyLimit(route, request)) {
            answers.problem(request, 413, "payload_too_large");
            return;
        }
        switch (cache.turn(request, visit.target())) {
            case AnswerCache.Turn.Answered answered -> {}
            case AnswerCache.Turn.Pass pass -> exchange(visit, route, null);
            case AnswerCache.Turn.Ask ask -> exchange(visit, route, ask.recording());
            case AnswerCache.Turn.Wait wait -> {
                request.pause();
                Context own = vertx.getOrCreateContext();
                wait.result().onSuccess(result -> own.runOnContext(now -> take(result, visit, route)));
            }
        }
    }

    /** What somebody else's question brought: the answer, or nothing that others may have. */
    private void take(Optional<Runnable> result, Visit visit, Route route) {
        if (!visit.request().response().closed()) {
            result.ifPresentOrElse(Runnable::run, () -> exchange(visit, route, null));
        }
    }

    private void exchange(Visit visit, Route route, AnswerCache.@Nullable Recording recording) {
        new Exchange(
                        vertx,
                        upstreams,
                        answers,
                        passages.begin(visit, route.service(), route.template()),
                        visit,
                        route.service(),
                        pace,
                        quiet(route),
                        codings,
                        recording)
                .start(bodyLimit(route, visit.request()));
    }

    private Duration quiet(Route route) {
        Duration named = route.timeout();
        return named == null ? config.answerTimeout() : named;
    }

    private long bodyLimit(Route route, HttpServerRequest request) {
        Long named = route.bodyLimit();
        if (named != null) {
            return named;
        }
        return isJson(request.getHeader(HttpHeaders.CONTENT_TYPE)) ? config.jsonBodyLimit() : config.bodyLimit();
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).strip().startsWith("application/json");
    }

    /** The announced length, -1 when none is announced, less when it makes no sense. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return -1;
        }
        try {
            long value = Long.parseLong(length);
            return value < 0 ? Long.MIN_VALUE : value;
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }

    private static boolean isWebSocket(HttpServerRequest request) {
        String upgrade = request.getHeader(HttpHeaders.UPGRADE);
        String connection = request.getHeader(HttpHeaders.CONNECTION);
        return "websocket".equalsIgnoreCase(upgrade)
                && connection != null
                && connection.toLowerCase(Locale.ROOT).contains("upgrade");
    }
}
