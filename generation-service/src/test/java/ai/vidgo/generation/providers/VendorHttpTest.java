package ai.vidgo.generation.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.vidgo.generation.testing.Stub;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VendorHttpTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final VendorHttp.Patience PATIENCE =
            new VendorHttp.Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final VendorHttp http = new VendorHttp(vertx, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void refusedConnectionMeansNothingWasSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(submit("http://127.0.0.1:" + port)).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void connectionClosedAfterTheRequestIsALostAnswer() {
        try (Stub stub = new Stub()) {
            stub.answers(exchange -> {
                throw new IOException("closed without an answer");
            });

            assertThat(submit(stub.url())).isInstanceOf(Answer.Lost.class);
            assertThat(stub.seen()).hasSize(1);
        }
    }

    @Test
    void answerCutInTheMiddleIsALostAnswer() {
        try (Stub stub = new Stub()) {
            stub.answers(exchange -> {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
                throw new IOException("cut");
            });

            assertThat(submit(stub.url())).isInstanceOf(Answer.Lost.class);
        }
    }

    @Test
    void silenceIsALostAnswerAndNotRepeated() {
        CountDownLatch end = new CountDownLatch(1);
        try (Stub stub = new Stub()) {
            stub.answers(_ -> await(end));

            Answer answer = http.submit(
                    URI.create(stub.url()),
                    Map.of(),
                    "{}".getBytes(StandardCharsets.UTF_8),
                    new VendorHttp.Patience(Duration.ofSeconds(30), Duration.ofSeconds(1)));

            assertThat(answer).isInstanceOf(Answer.Lost.class);
            Awaitility.await().untilAsserted(() -> assertThat(stub.seen()).hasSize(1));
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatComesAfterTheWaitIsGivenUp(Way way) throws Exception {
        VendorHttp narrow = new VendorHttp(vertx, clock(), 1);
        CountDownLatch end = new CountDownLatch(1);
        try (Stub stub = new Stub();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stub.answers(exchange -> {
                await(end);
                exchange.sendResponseHeaders(200, -1);
            });
            Future<Answer> busy = threads.submit(() -> way.ask(narrow, stub.url()));
            Awaitility.await().untilAsserted(() -> assertThat(stub.seen()).hasSize(1));

            Thread.currentThread().interrupt();
            assertThat(way.ask(narrow, stub.url())).isInstanceOf(Answer.NotSent.class);
            assertThat(Thread.interrupted()).isTrue();
            end.countDown();

            assertThat(busy.get()).isInstanceOf(Answer.Response.class);
            assertThat(way.ask(narrow, stub.url())).isInstanceOf(Answer.Response.class);
            assertThat(stub.seen()).hasSize(2);
        }
    }

    @Test
    void aPurchaseNeverFindsAConnectionThatCameTooLateForAnother() throws Exception {
        VendorHttp narrow = new VendorHttp(vertx, clock(), 1);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort();

            Thread.currentThread().interrupt();
            assertThat(Way.SUBMIT.ask(narrow, url)).isNotInstanceOf(Answer.Response.class);
            assertThat(Thread.interrupted()).isTrue();

            try (Socket late = server.accept()) {
                late.setSoTimeout(5_000);
                assertThatCode(() -> late.getInputStream().readAllBytes()).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsInterruptedLeavesNoRequestBehind(Way way) throws Exception {
        VendorHttp narrow = new VendorHttp(vertx, clock(), 1);
        CountDownLatch end = new CountDownLatch(1);
        try (Stub stub = new Stub()) {
            stub.answers(exchange -> {
                if (exchange.getRequestURI().getPath().equals("/silent")) {
                    await(end);
                }
                exchange.sendResponseHeaders(200, -1);
            });
            AtomicReference<Answer> answer = new AtomicReference<>();
            Thread asking = Thread.ofVirtual().start(() -> answer.set(way.ask(narrow, stub.url() + "/silent")));
            Awaitility.await().untilAsserted(() -> assertThat(stub.seen()).hasSize(1));

            asking.interrupt();
            asking.join();

            assertThat(answer.get()).isInstanceOf(Answer.Lost.class);
            assertThat(way.ask(narrow, stub.url())).isInstanceOf(Answer.Response.class);
            end.countDown();
        }
    }

    @Test
    void anAnswerThatComesAtOnceIsNeverDropped() {
        try (Stub stub = new Stub().answers(200, "{}")) {
            for (int i = 0; i < 300; i++) {
                assertThat(submit(stub.url())).isInstanceOf(Answer.Response.class);
            }
        }
    }

    @Test
    void doesNotFollowRedirects() {
        try (Stub stub = new Stub().answers(302, "", "Location", "/elsewhere")) {
            assertThat(submit(stub.url()))
                    .isInstanceOfSatisfying(
                            Answer.Response.class,
                            response -> assertThat(response.status()).isEqualTo(302));
            assertThat(stub.seen()).hasSize(1);
        }
    }

    @Test
    void readsRetryAfterInBothFormsAndBoundsIt() {
        assertThat(RetryAfter.parse("7", clock())).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 00:00:30 GMT", clock())).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("86400", clock())).isEqualTo(Duration.ofHours(1));
        assertThat(RetryAfter.parse("-5", clock())).isNull();
        assertThat(RetryAfter.parse("soon", clock())).isNull();
        assertThat(RetryAfter.parse(null, clock())).isNull();
    }

    /** Each has connections of its own. */
    enum Way {
        SUBMIT,
        READ;

        Answer ask(VendorHttp http, String url) {
            VendorHttp.Patience patience = new VendorHttp.Patience(Duration.ofSeconds(5), Duration.ofSeconds(30));
            return switch (this) {
                case SUBMIT -> http.submit(URI.create(url), Map.of(), "{}".getBytes(StandardCharsets.UTF_8), patience);
                case READ -> http.read(URI.create(url), Map.of(), patience);
            };
        }
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private Answer submit(String url) {
        return http.submit(URI.create(url), Map.of("X-Key", "k"), "{}".getBytes(StandardCharsets.UTF_8), PATIENCE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
