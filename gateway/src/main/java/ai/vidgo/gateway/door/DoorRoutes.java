package ai.vidgo.gateway.door;

import ai.vidgo.gateway.admin.AdminConfig;
import ai.vidgo.gateway.admin.AdminViews;
import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.cache.CacheConfig;
import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.coding.AnswerCodings;
import ai.vidgo.gateway.coding.CodingConfig;
import ai.vidgo.gateway.docs.ApiDocs;
import ai.vidgo.gateway.firstpage.FirstPage;
import ai.vidgo.gateway.firstpage.FirstPageConfig;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.ForwardingConfig;
import ai.vidgo.gateway.forwarding.Upstreams;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.health.MaterialsReadiness;
import ai.vidgo.gateway.limits.LimitsConfig;
import ai.vidgo.gateway.limits.RateLimits;
import ai.vidgo.gateway.limits.VerifiedCallers;
import ai.vidgo.gateway.presence.PresenceConfig;
import ai.vidgo.gateway.presence.Sightings;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import ai.vidgo.platform.internal.ServiceTokens;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Puts the door in front of everything else that this process could answer. */
@Singleton
class DoorRoutes {

    private static final Logger LOG = Logger.getLogger(DoorRoutes.class);
    private static final int GOODBYE_SECONDS = 2;
    private static final int BEFORE_ALL_OTHERS = -100_000;
    private static final String OPERATIONS = "/q/";

    private final Door door;
    private final AdminViews admin;

    DoorRoutes(
            Vertx vertx,
            DoorConfig config,
            ForwardingConfig forwarding,
            PresenceConfig presence,
            AdminConfig adminConfig,
            FirstPageConfig firstPage,
            LimitsConfig limitsConfig,
            CacheConfig cacheConfig,
            CodingConfig codingConfig,
            Redis redis,
            TokenVerifier tokens,
            Messages messages,
            ServiceTokens serviceTokens,
            MeterRegistry registry,
            Traces traces,
            Clock clock) {
        Answers answers = new Answers(messages::text);
        Cors cors = Cors.of(config.corsOrigins(), answers);
        Upstreams upstreams = new Upstreams(vertx, forwarding, System::nanoTime);
        ServiceCalls calls = new ServiceCalls(vertx, upstreams::request, serviceTokens::issue);
        this.admin = new AdminViews(vertx, adminConfig, calls, answers, cors::lists, clock);
        countSockets(admin, registry);
        AnswerCache cache = new AnswerCache(cacheConfig, answers, registry, System::nanoTime);
        RoutingTable table = RoutingTable.load();
        VerifiedCallers callers =
                new VerifiedCallers(vertx, token -> subject(tokens, token), calls, limitsConfig.verified());
        RateLimits limits = new RateLimits(limitsConfig, redis, callers, answers, registry, System::nanoTime);
        limits.require(table.routes());
        AnswerCodings codings = new AnswerCodings(codingConfig, registry);
        MaterialsReadiness readiness = new MaterialsReadiness(calls, clock);
        FirstPage page = new FirstPage(firstPage, calls, admin::health, readiness, answers, clock);
        this.door = new Door(
                table,
                cors,
                limits,
                new Forwarder(vertx, upstreams, forwarding, cache, codings, answers, registry, traces),
                cache,
                new Sightings(vertx, presence, calls),
                new OwnPaths(readiness, admin, new ApiDocs(answers), answers),
                Frontend.of(vertx, config.frontendDir(), page, answers),
                answers,
                config.trustedProxyCount());
    }

    private static void countSockets(AdminViews admin, MeterRegistry registry) {
        Gauge.builder("vidgo.gateway.sockets", admin, AdminViews::sockets)
                .description("WebSockets that are open")
                .tag("service", Service.GATEWAY.id())
                .register(registry);
    }

    private static Optional<String> subject(TokenVerifier tokens, String token) {
        try {
            return Optional.of(tokens.verify(token, TokenKind.ACCESS).getSubject());
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }

    void drain(@Observes ShutdownDelayInitiatedEvent stopping) {
        LOG.info("draining: connections are closed after their next answer");
        door.drain();
    }

    void stop(@Observes ShutdownEvent stopping) {
        try {
            admin.shutdown().toCompletionStage().toCompletableFuture().get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            LOG.debugf("a socket did not hear the goodbye: %s", gone.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && path.startsWith(OPERATIONS) && isOperator(request)) {
            HeadDeadline deadline = HeadDeadline.of(request);
            if (deadline != null) {
                deadline.begun(request);
            }
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
