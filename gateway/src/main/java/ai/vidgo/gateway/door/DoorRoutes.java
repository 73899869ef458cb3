package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.ForwardingConfig;
import ai.vidgo.gateway.forwarding.Upstreams;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.health.MaterialsReadiness;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.internal.ServiceTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;

/** Puts the door in front of everything else that this process could answer. */
@Singleton
class DoorRoutes {

    private static final int BEFORE_ALL_OTHERS = -100_000;
    private static final String OPERATIONS = "/q/";

    private final Door door;

    DoorRoutes(
            Vertx vertx,
            DoorConfig config,
            ForwardingConfig forwarding,
            Messages messages,
            ServiceTokens serviceTokens,
            MeterRegistry registry,
            Clock clock) {
        Answers answers = new Answers(messages::text);
        Upstreams upstreams = new Upstreams(vertx, forwarding);
        MaterialsReadiness readiness = new MaterialsReadiness(
                vertx,
                () -> upstreams.request(Service.CATALOG, HttpMethod.GET, "/internal/materials/readiness"),
                () -> serviceTokens.issue(null),
                clock);
        this.door = new Door(
                RoutingTable.load(),
                Cors.of(config.corsOrigins(), answers),
                new Forwarder(vertx, upstreams, forwarding, answers, registry),
                new OwnPaths(readiness, answers),
                Frontend.of(vertx, config.frontendDir(), answers),
                answers,
                config.trustedProxyCount());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && path.startsWith(OPERATIONS) && isOperator(request)) {
            context.next();
        } else {
            door.handle(request);
        }
    }

    /** Probes and metrics are for the machine's own network, never for what came through a proxy. */
    private static boolean isOperator(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        if (peer == null || peer.hostAddress() == null || request.headers().contains("X-Forwarded-For")) {
            return false;
        }
        InetAddress address = InetAddress.ofLiteral(peer.hostAddress());
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}
