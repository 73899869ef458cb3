package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket through the door: the handshake is passed on with the door's headers, then bytes flow both ways with
 * back-pressure until either side closes. Frames are not looked at, so extensions and sub-protocols are the service's
 * business. A refused handshake is passed back as the service answered it. The passage ends with the handshake: what is
 * timed and traced is whether and how soon the tunnel opened, not how long it was used.
 */
final class WebSocketTunnel {

    private static final Logger LOG = Logger.getLogger(WebSocketTunnel.class);
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Upstreams upstreams;
    private final Answers answers;
    private final Visit visit;
    private final Service service;
    private final Duration patience;
    private final Passages passages;
    private final Passage passage;
    private @Nullable HttpClientRequest upstream;
    private boolean answered;
    private boolean left;

    /**
     * A tunnel to the service of a route.
     *
     * @param patience how long the service may think about the handshake
     */
    WebSocketTunnel(
            Upstreams upstreams, Answers answers, Visit visit, Route route, Duration patience, Passages passages) {
        this.upstreams = upstreams;
        this.answers = answers;
        this.visit = visit;
        this.service = route.service();
        this.patience = patience;
        this.passages = passages;
        this.passage = passages.begin(visit, service, route.template());
    }

    /** Starts the handshake with the service; 502 when it cannot be reached, 504 when it is silent. */
    void open() {
        visit.request().pause();
        visit.request().response().exceptionHandler(broken -> leave()).closeHandler(closed -> leave());
        upstreams
                .longLived(service, HttpMethod.GET, visit.target())
                .compose(this::handshake)
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(this::answered, this::failed);
    }

    private Future<HttpClientResponse> handshake(HttpClientRequest connected) {
        upstream = connected;
        connected.exceptionHandler(broken -> LOG.debugf("%s: %s", visit.requestId(), broken.toString()));
        if (left) {
            return Future.failedFuture("the client has left");
        }
        ForwardedHeaders.upgradeRequest(
                visit.request().headers(), connected.headers(), visit.origin(), visit.requestId());
        connected.headers().remove(HttpHeaders.CONTENT_LENGTH);
        passage.sent(connected.headers());
        return connected.connect();
    }

    private void answered(HttpClientResponse answer) {
        if (left) {
            reset();
            return;
        }
        answered = true;
        passage.answered();
        passage.end(answer.statusCode());
        HttpServerResponse response = visit.request().response();
        if (answer.statusCode() == SWITCHING_PROTOCOLS) {
            NetSocket inner = answer.netSocket();
            inner.pause();
            response.setStatusCode(SWITCHING_PROTOCOLS);
            ForwardedHeaders.upgradeResponse(answer.headers(), response.headers());
            // Throws when the client has gone in this very moment.
            Future.succeededFuture()
                    .compose(now -> visit.request().toNetSocket())
                    .onComplete(outer -> join(outer, inner), gone -> inner.close());
            return;
        }
        response.setStatusCode(answer.statusCode());
        ForwardedHeaders.response(answer.headers(), response.headers());
        if (answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(true);
        }
        visit.request().resume();
        answer.pipeTo(response);
    }

    /** Nobody waits for the handshake any longer. What is joined ends by itself. */
    private void leave() {
        left = true;
        if (!answered) {
            reset();
            passage.end(0);
        }
    }

    private void reset() {
        if (upstream != null) {
            upstream.reset();
        }
    }

    /** A pipe ends its target when its source has ended and everything before it is written. */
    private void join(NetSocket outer, NetSocket inner) {
        if (!isOpen(outer)) {
            // It closed before anybody listened, and will not say so again.
            inner.close();
            return;
        }
        AtomicInteger open = passages.sockets(service);
        open.incrementAndGet();
        outer.closeHandler(closed -> open.decrementAndGet());
        outer.pipeTo(inner).onFailure(broken -> inner.close());
        inner.pipeTo(outer).onFailure(broken -> outer.close());
    }

    private static boolean isOpen(NetSocket socket) {
        return socket instanceof NetSocketInternal open
                && open.channelHandlerContext().channel().isActive();
    }

    private void failed(Throwable failure) {
        reset();
        if (left) {
            return;
        }
        LOG.warnf("%s refused a socket in %s: %s", service.id(), visit.requestId(), failure.toString());
        boolean silent = failure instanceof TimeoutException;
        passage.unanswered(failure);
        passage.end(silent ? 504 : 502);
        answers.problem(visit.request(), silent ? 504 : 502, silent ? "gateway_timeout" : "bad_gateway");
    }
}
