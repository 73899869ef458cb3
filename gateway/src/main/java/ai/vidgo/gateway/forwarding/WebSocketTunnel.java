package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import org.jboss.logging.Logger;

/**
 * A WebSocket through the door: the handshake is passed on with the door's headers, then bytes flow both ways with
 * back-pressure until either side closes. Frames are not looked at, so extensions and sub-protocols are the service's
 * business. A refused handshake is passed back as the service answered it.
 */
final class WebSocketTunnel {

    private static final Logger LOG = Logger.getLogger(WebSocketTunnel.class);
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Upstreams upstreams;
    private final Answers answers;
    private final Visit visit;
    private final Service service;

    WebSocketTunnel(Upstreams upstreams, Answers answers, Visit visit, Service service) {
        this.upstreams = upstreams;
        this.answers = answers;
        this.visit = visit;
        this.service = service;
    }

    /** Starts the handshake with the service; 502 when it cannot be reached. */
    void open() {
        visit.request().pause();
        upstreams
                .longLived(service, HttpMethod.GET, visit.target())
                .compose(this::handshake)
                .onComplete(this::answered, this::failed);
    }

    private Future<HttpClientResponse> handshake(HttpClientRequest upstream) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().addAll(visit.request().headers());
        ForwardedHeaders.upgradeRequest(headers, visit.origin(), visit.requestId());
        headers.remove(HttpHeaders.HOST);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        upstream.headers().addAll(headers);
        return upstream.connect();
    }

    private void answered(HttpClientResponse answer) {
        HttpServerResponse response = visit.request().response();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        if (answer.statusCode() == SWITCHING_PROTOCOLS) {
            NetSocket inner = answer.netSocket();
            inner.pause();
            ForwardedHeaders.upgradeResponse(headers);
            response.setStatusCode(SWITCHING_PROTOCOLS).headers().addAll(headers);
            visit.request().toNetSocket().onComplete(outer -> join(outer, inner), gone -> inner.close());
            return;
        }
        ForwardedHeaders.response(headers);
        response.setStatusCode(answer.statusCode()).headers().addAll(headers);
        if (answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            response.setChunked(true);
        }
        visit.request().resume();
        answer.pipeTo(response);
    }

    /** A pipe ends its target when its source has ended and everything before it is written. */
    private static void join(NetSocket outer, NetSocket inner) {
        outer.pipeTo(inner).onFailure(broken -> inner.close());
        inner.pipeTo(outer).onFailure(broken -> outer.close());
    }

    private void failed(Throwable failure) {
        LOG.warnf("%s refused a socket in %s: %s", service.id(), visit.requestId(), failure.toString());
        HttpServerRequest request = visit.request();
        answers.problem(request, 502, "bad_gateway");
    }
}
