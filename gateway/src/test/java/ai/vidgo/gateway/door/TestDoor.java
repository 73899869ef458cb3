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
import ai.vidgo.gateway.testing.StubService;
import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.redis.client.Redis;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A door on a loopback port with stub services behind it. Its clock stands until a test moves it, so that nothing is
 * forgotten, given back or tried again because a machine is slow; only what waits for the network waits in real time.
 */
final class TestDoor implements AutoCloseable {

    private static final Map<String, String> TEXTS = Map.of(
            "not_found", "Not Found",
            "method_not_allowed", "Method Not Allowed");

    /** Enough for a machine that is busy with something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Not for the servers of the stubs, which are none of the door's. */
    private Optional<HeadDeadline.Patience> patience = Optional.empty();

    private final Vertx vertx = new VertxBuilder()
            .findTransport(HeadDeadlines.transport(() -> patience))
            .init()
            .vertx();
    private final HeldClock clock = new HeldClock();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final StubService auth = new StubService(vertx, "auth");
    final StubService catalog = new StubService(vertx, "catalog");
    final StubService generation = new StubService(vertx, "generation");
    final StubService billing = new StubService(vertx, "billing");
    final AdminViews admin;
    final Door door;
    private final HttpServer server;

    private TestDoor(Setup setup) {
        ForwardingConfig config = new Settings(
                new Addresses(auth.uri(), catalog.uri(), generation.uri(), billing.uri()), setup.answerTimeout);
        Answers answers = new Answers((code, language) -> TEXTS.getOrDefault(code, code));
        Cors cors = Cors.of("[\"http://localhost:5173\"]", answers);
        Upstreams upstreams = new Upstreams(vertx, config, clock::nanos);
        ServiceCalls calls = new ServiceCalls(vertx, upstreams::request, () -> "service-token");
        admin = new AdminViews(vertx, new QuickAdmin(setup.sockets), calls, answers, cors::lists, clock);
        MaterialsReadiness readiness = new MaterialsReadiness(calls, setup.readinessPatience, clock);
        AnswerCache cache =
                new AnswerCache(mapping(CacheConfig.class, "vidgo.cache.", setup.cache), answers, meters, clock::nanos);
        LimitsConfig limits = mapping(LimitsConfig.class, "vidgo.limits.", setup.limits);
        door = new Door(
                RoutingTable.load(),
                cors,
                new RateLimits(
                        limits,
                        Redis.createClient(vertx, setup.redis),
                        new VerifiedCallers(vertx, TestDoor::subject, calls, limits.verified()),
                        answers,
                        meters,
                        clock::nanos),
                new Forwarder(
                        vertx,
                        upstreams,
                        config,
                        cache,
                        new AnswerCodings(mapping(CodingConfig.class, "vidgo.compression.", setup.compression), meters),
                        answers,
                        meters,
                        setup.traces),
                cache,
                new Sightings(vertx, new EagerPresence(), calls),
                new OwnPaths(readiness, admin, new ApiDocs(answers), answers),
                Frontend.of(
                        vertx,
                        setup.frontend,
                        new FirstPage(
                                mapping(FirstPageConfig.class, "vidgo.first-page.", setup.firstPage),
                                calls,
                                admin::health,
                                readiness,
                                answers,
                                clock),
                        answers),
                answers,
                setup.trustedProxies);
        patience = Optional.of(setup.patience);
        server = Waiting.on(
                vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol(AdminViews.SUB_PROTOCOL))
                        .requestHandler(door)
                        .listen(0, "127.0.0.1"));
    }

    static TestDoor open() {
        return new Setup().open();
    }

    /** A door that is set up in another way than most tests need. */
    static Setup setup() {
        return new Setup();
    }

    static TestDoor behindProxies(int trustedProxies) {
        return setup().trustedProxies(trustedProxies).open();
    }

    static TestDoor impatient(Duration answerTimeout) {
        return setup().answerTimeout(answerTimeout).open();
    }

    static TestDoor withFrontend(Path directory) {
        return setup().frontend(Optional.of(directory)).open();
    }

    /** Tokens of these tests say themselves whose they are: {@code eyJ.valid.anna}. */
    private static Optional<String> subject(String token) {
        return token.startsWith("eyJ.valid.") ? Optional.of(token.substring("eyJ.valid.".length())) : Optional.empty();
    }

    private static <T> T mapping(Class<T> type, String prefix, Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(type);
        settings.forEach((key, value) -> builder.withDefaultValue(prefix + key, value));
        return builder.build().getConfigMapping(type);
    }

    /** Moves the clock of the door. */
    void advance(Duration by) {
        clock.advance(by);
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

    /** How a door is set up; what is not said is generous. */
    static final class Setup {

        private static final List<String> RULES =
                List.of("everything", "writes", "sign-in", "letters", "generate", "upload", "try", "leave");

        private int trustedProxies;
        private Duration answerTimeout = PATIENCE;
        private Duration readinessPatience = PATIENCE;
        private Optional<Path> frontend = Optional.empty();
        private final Map<String, String> firstPage = new HashMap<>();
        private final Map<String, String> limits = new HashMap<>();
        private final Map<String, String> cache = new HashMap<>();
        private final Map<String, String> compression = new HashMap<>();
        private HeadDeadline.Patience patience =
                new HeadDeadline.Patience(Duration.ofSeconds(20), Duration.ofSeconds(60));
        private Traces traces = new Traces(OpenTelemetry.noop(), true);
        private int sockets = 3;
        private String redis = "redis://127.0.0.1:1";

        private Setup() {
            firstPage.put("patience", PATIENCE.toString());
            limits.put("patience", PATIENCE.toString());
            RULES.forEach(rule -> limits.putAll(Map.of(
                    "rules." + rule + ".requests",
                    "100000",
                    "rules." + rule + ".per",
                    "PT1S",
                    "rules." + rule + ".kept",
                    "MEMORY")));
        }

        Setup trustedProxies(int count) {
            trustedProxies = count;
            return this;
        }

        Setup answerTimeout(Duration timeout) {
            answerTimeout = timeout;
            return this;
        }

        Setup readinessPatience(Duration patience) {
            readinessPatience = patience;
            return this;
        }

        Setup frontend(Optional<Path> directory) {
            frontend = directory;
            return this;
        }

        Setup firstPage(Map<String, String> settings) {
            firstPage.putAll(settings);
            return this;
        }

        Setup limit(String key, String value) {
            limits.put(key, value);
            return this;
        }

        Setup cache(String key, String value) {
            cache.put(key, value);
            return this;
        }

        Setup compression(String key, String value) {
            compression.put(key, value);
            return this;
        }

        Setup patience(Duration head, Duration leftover) {
            patience = new HeadDeadline.Patience(head, leftover);
            return this;
        }

        Setup sockets(int most) {
            sockets = most;
            return this;
        }

        Setup traces(Traces over) {
            traces = over;
            return this;
        }

        Setup redis(int port) {
            redis = "redis://127.0.0.1:" + port;
            return this;
        }

        TestDoor open() {
            return new TestDoor(this);
        }
    }

    /** A clock that stands. */
    private static final class HeldClock extends Clock {

        private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

        private final AtomicLong passed = new AtomicLong();

        private void advance(Duration by) {
            passed.addAndGet(by.toNanos());
        }

        private long nanos() {
            return passed.get();
        }

        @Override
        public Instant instant() {
            return BEGIN.plusNanos(passed.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the door's clock is kept in UTC");
        }
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
    private record QuickAdmin(int sockets) implements AdminConfig {

        @Override
        public Duration patience() {
            return PATIENCE;
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
            return Duration.ofMillis(500);
        }

        @Override
        public Duration pingEvery() {
            return Duration.ofMillis(200);
        }
    }

    private record Addresses(URI auth, URI catalog, URI generation, URI billing)
            implements ForwardingConfig.Upstreams {}

    private record Settings(Addresses upstreams, Duration answerTimeout) implements ForwardingConfig {

        @Override
        public Duration connectTimeout() {
            return PATIENCE;
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

        @Override
        public long slowestUpload() {
            return 1024;
        }

        @Override
        public Duration uploadGrace() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int breakerFailures() {
            return 5;
        }

        @Override
        public Duration breakerPause() {
            return Duration.ofMillis(500);
        }

        @Override
        public int retryPercent() {
            return 10;
        }

        @Override
        public int retryReserve() {
            return 2;
        }
    }
}
