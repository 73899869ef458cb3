package ai.vidgo.gateway.door;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.forwarding.Forwarder;
import ai.vidgo.gateway.forwarding.ForwardingConfig;
import ai.vidgo.gateway.forwarding.Upstreams;
import ai.vidgo.gateway.frontend.Frontend;
import ai.vidgo.gateway.health.MaterialsReadiness;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import ai.vidgo.gateway.testing.StubService;
import ai.vidgo.gateway.testing.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
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
    private final HttpServer server;

    private TestDoor(int trustedProxies, Duration answerTimeout, Optional<Path> frontend) {
        ForwardingConfig config =
                new Settings(new Addresses(auth.uri(), catalog.uri(), generation.uri(), billing.uri()), answerTimeout);
        Answers answers = new Answers((code, language) -> TEXTS.getOrDefault(code, code));
        Upstreams upstreams = new Upstreams(vertx, config);
        Door door = new Door(
                RoutingTable.load(),
                Cors.of("[\"http://localhost:5173\"]", answers),
                new Forwarder(vertx, upstreams, config, answers, meters),
                new OwnPaths(
                        new MaterialsReadiness(
                                vertx,
                                () -> upstreams.request(
                                        Service.CATALOG, HttpMethod.GET, "/internal/materials/readiness"),
                                () -> "service-token",
                                Clock.systemUTC()),
                        answers),
                Frontend.of(vertx, frontend, answers),
                answers,
                trustedProxies);
        server = Waiting.on(vertx.createHttpServer().requestHandler(door).listen(0, "127.0.0.1"));
    }

    static TestDoor open() {
        return new TestDoor(0, Duration.ofSeconds(20), Optional.empty());
    }

    static TestDoor behindProxies(int trustedProxies) {
        return new TestDoor(trustedProxies, Duration.ofSeconds(20), Optional.empty());
    }

    static TestDoor impatient(Duration answerTimeout) {
        return new TestDoor(0, answerTimeout, Optional.empty());
    }

    static TestDoor withFrontend(Path directory) {
        return new TestDoor(0, Duration.ofSeconds(20), Optional.of(directory));
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
