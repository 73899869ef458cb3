package ai.vidgo.gateway.door;

import ai.vidgo.gateway.admin.AdminConfig;
import ai.vidgo.gateway.admin.AdminViews;
import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.firstpage.FirstPage;
import ai.vidgo.gateway.firstpage.FirstPageConfig;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.ForwardingConfig;
import ai.vidgo.gateway.forwarding.Upstreams;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.health.MaterialsReadiness;
import ai.vidgo.gateway.presence.PresenceConfig;
import ai.vidgo.gateway.presence.Sightings;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.testing.StubService;
import ai.vidgo.gateway.testing.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A door on a loopback port with stub services behind it. */
final class TestDoor implements AutoCloseable {

    private static final Map<String, String> TEXTS = Map.of(
            "not_found", "Not Found",
            "method_not_allowed", "Method Not Allowed");

    private final Vertx vertx = Vertx.vertx();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final StubService auth = new StubService(vertx, "auth");
    final StubService catalog = new StubService(vertx, "catalog");
    final StubService generation = new StubService(vertx, "generation");
    final StubService billing = new StubService(vertx, "billing");
    final AdminViews admin;
    private final HttpServer server;

    private TestDoor(
            int trustedProxies, Duration answerTimeout, Optional<Path> frontend, Map<String, String> firstPage) {
        ForwardingConfig config =
                new Settings(new Addresses(auth.uri(), catalog.uri(), generation.uri(), billing.uri()), answerTimeout);
        Answers answers = new Answers((code, language) -> TEXTS.getOrDefault(code, code));
        Cors cors = Cors.of("[\"http://localhost:5173\"]", answers);
        Upstreams upstreams = new Upstreams(vertx, config);
        ServiceCalls calls = new ServiceCalls(vertx, upstreams::request, () -> "service-token");
        admin = new AdminViews(vertx, new QuickAdmin(), calls, answers, cors::lists, Clock.systemUTC());
        MaterialsReadiness readiness = new MaterialsReadiness(calls, Clock.systemUTC());
        Door door = new Door(
                RoutingTable.load(),
                cors,
                new Forwarder(vertx, upstreams, config, answers, meters),
                new Sightings(vertx, new EagerPresence(), calls),
                new OwnPaths(readiness, admin, answers),
                Frontend.of(
                        vertx,
                        frontend,
                        new FirstPage(
                                firstPage(firstPage), calls, admin::health, readiness, answers, Clock.systemUTC()),
                        answers),
                answers,
                trustedProxies);
        server = Waiting.on(
                vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(AdminViews.SUB_PROTOCOL))
                        .requestHandler(door)
                        .listen(0, "127.0.0.1"));
    }

    static TestDoor open() {
        return new TestDoor(0, Duration.ofSeconds(20), Optional.empty(), Map.of());
    }

    static TestDoor behindProxies(int trustedProxies) {
        return new TestDoor(trustedProxies, Duration.ofSeconds(20), Optional.empty(), Map.of());
    }

    static TestDoor impatient(Duration answerTimeout) {
        return new TestDoor(0, answerTimeout, Optional.empty(), Map.of());
    }

    static TestDoor withFrontend(Path directory) {
        return new TestDoor(0, Duration.ofSeconds(20), Optional.of(directory), Map.of());
    }

    /** A door whose first page has these settings, and perhaps a frontend behind it. */
    static TestDoor withFirstPage(Optional<Path> frontend, Map<String, String> settings) {
        return new TestDoor(0, Duration.ofSeconds(20), frontend, settings);
    }

    private static FirstPageConfig firstPage(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(FirstPageConfig.class);
        settings.forEach((key, value) -> builder.withDefaultValue("vidgo.first-page." + key, value));
        return builder.build().getConfigMapping(FirstPageConfig.class);
    }

    int port() {
        return server.actualPort();
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        Waiting.on(vertx.close());
    }

    /** Reports at once, two tokens at a time. */
    private record EagerPresence() implements PresenceConfig {

        @Override
        public Duration beatEvery() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration reportEvery() {
            return Duration.ofMillis(50);
        }

        @Override
        public int reportSize() {
            return 2;
        }

        @Override
        public int rememberedTokens() {
            return 1000;
        }
    }

    /** Everything a socket waits for comes soon. */
    private record QuickAdmin() implements AdminConfig {

        @Override
        public Duration patience() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration pushEvery() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration recheckEvery() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration unconfirmed() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pingEvery() {
            return Duration.ofMillis(200);
        }

        @Override
        public int sockets() {
            return 3;
        }
    }

    private record Addresses(URI auth, URI catalog, URI generation, URI billing)
            implements ForwardingConfig.Upstreams {}

    private record Settings(Addresses upstreams, Duration answerTimeout) implements ForwardingConfig {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public long bodyLimit() {
            return 11L * 1024 * 1024;
        }

        @Override
        public long jsonBodyLimit() {
            return 1024L * 1024;
        }

        @Override
        public int connectionsPerService() {
            return 64;
        }

        @Override
        public int waitingRequests() {
            return 100;
        }
    }
}
