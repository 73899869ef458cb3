package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCacheTest {

    private static final String LIST = "/api/v1/demo/presets/try_on";

    private TestDoor door = TestDoor.setup().cache("life", "PT30S").open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aPublicAnswerIsGivenAgainUntilItsAgeIsOver() {
        says("public, max-age=1");

        Answer first = Wire.get(door.port(), LIST);
        Answer second = Wire.get(door.port(), LIST);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=1");
        assertThat(second.header("Age")).isEqualTo("0");
        assertThat(second.header("X-Request-ID")).isNotEqualTo(first.header("X-Request-ID"));
        assertThat(door.catalog.seen()).hasSize(1);
        assertThat(door.meters.counter("vidgo.gateway.cache.hits").count()).isEqualTo(1);

        door.advance(Duration.ofSeconds(1));
        Wire.get(door.port(), LIST);
        assertThat(door.catalog.seen()).hasSize(2);
    }

    @Test
    void nothingIsKeptLongerThanTheDoorAllows() {
        door.close();
        door = TestDoor.setup().cache("life", "PT0.2S").open();
        says("public, max-age=3600");
        Wire.get(door.port(), LIST);
        Wire.get(door.port(), LIST);
        assertThat(door.catalog.seen()).hasSize(1);

        door.advance(Duration.ofMillis(200));
        Wire.get(door.port(), LIST);
        assertThat(door.catalog.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private, max-age=60",
                "no-store",
                "public, max-age=60, no-cache",
                "public, max-age=0",
                "max-age=60",
                "public"
            })
    void whatAServiceDoesNotGiveToAllIsAskedForEachTime(String caching) {
        says(caching);
        Wire.get(door.port(), LIST);
        Wire.get(door.port(), LIST);

        assertThat(door.catalog.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer eyJ.valid.anna",
                "Cookie: a=1",
                "Range: bytes=0-1",
                "Cache-Control: no-cache",
                "Accept-Language: ja",
                "Accept-Encoding: br"
            })
    void requestsWithSomethingOfTheirOwnAreAskedForThemselves(String header) {
        says("public, max-age=60");
        Wire.get(door.port(), LIST);
        Wire.get(door.port(), LIST, header);

        assertThat(door.catalog.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie: a=1", "Vary: Authorization", "Vary: *"})
    void answersWithSomethingOfOneCallerAreNotKept(String header) {
        String[] parts = header.split(": ", 2);
        door.catalog.answers(request -> request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader(parts[0], parts[1])
                .end("{}"));
        Wire.get(door.port(), LIST);
        Wire.get(door.port(), LIST);

        assertThat(door.catalog.seen()).hasSize(2);
    }

    @Test
    void failuresAndLargeAnswersAreNotKept() {
        door.catalog.answers(request -> request.response()
                .setStatusCode(404)
                .putHeader("Cache-Control", "public, max-age=60")
                .end("{}"));
        Wire.get(door.port(), LIST);
        door.catalog.answers(request -> request.response()
                .putHeader("Cache-Control", "public, max-age=60")
                .end("x".repeat(300_000)));
        Wire.get(door.port(), LIST);
        assertThat(Wire.get(door.port(), LIST).body()).contains("x".repeat(1000));

        assertThat(door.catalog.seen()).hasSize(3);
    }

    @Test
    void whoHasTheAnswerIsToldSo() {
        says("public, max-age=60");
        Wire.get(door.port(), LIST);

        Answer answer = Wire.get(door.port(), LIST, "If-None-Match: \"other\", W/\"1\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(door.catalog.seen()).hasSize(1);
    }

    @Test
    void ofManyWhoAskTheSameAtOnceOneAsksTheService() throws Exception {
        Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
        door.catalog.answers(waiting::add);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> callers = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> Wire.get(door.port(), LIST)))
                    .toList();
            await().atMost(SOON).until(() -> !waiting.isEmpty());
            door.vertx()
                    .setTimer(
                            300,
                            later -> waiting.forEach(request -> request.response()
                                    .putHeader("Cache-Control", "public, max-age=60")
                                    .end("{\"n\":1}")));
            for (Future<Answer> caller : callers) {
                assertThat(caller.get().body()).isEqualTo("{\"n\":1}");
            }
        }

        assertThat(waiting).hasSize(1);
    }

    @Test
    void whoWaitedForAnAnswerThatIsNotForAllAsksAgain() throws Exception {
        Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
        door.catalog.answers(waiting::add);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> callers = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> Wire.get(door.port(), LIST)))
                    .toList();
            await().atMost(SOON).until(() -> !waiting.isEmpty());
            door.catalog.answers(request -> request.response().end("{}"));
            waiting.forEach(request -> request.connection().close());
            for (Future<Answer> caller : callers) {
                assertThat(caller.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void whoAsksForWhatWasNotForAllDoesNotWaitForOthers() throws Exception {
        says("private, max-age=60");
        Wire.get(door.port(), LIST);
        Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
        door.catalog.answers(waiting::add);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> callers = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> Wire.get(door.port(), LIST)))
                    .toList();

            await().atMost(SOON).until(() -> waiting.size() == 5);
            waiting.forEach(request -> request.response().end("{}"));
            for (Future<Answer> caller : callers) {
                assertThat(caller.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aReviewIsSeenAtOnce() {
        says("public, max-age=60");
        Wire.get(door.port(), LIST);

        Wire.send(door.port(), "POST", "/api/v1/admin/materials/1/review", "{}");
        Wire.get(door.port(), LIST);

        assertThat(door.catalog.seen()).hasSize(3);
    }

    @Test
    void aRefusedReviewForgetsNothing() {
        says("public, max-age=60");
        Wire.get(door.port(), LIST);
        door.catalog.answers(request -> request.response().setStatusCode(403).end("{}"));
        Wire.send(door.port(), "POST", "/api/v1/admin/materials/1/review", "{}");

        assertThat(Wire.get(door.port(), LIST).status()).isEqualTo(200);
        assertThat(door.catalog.seen()).hasSize(2);
    }

    @Test
    void crossOriginMarksAreThoseOfTheCallerAndNotOfTheFirstOne() {
        says("public, max-age=60");
        Wire.get(door.port(), LIST, "Origin: http://localhost:5173");

        assertThat(Wire.get(door.port(), LIST).header("Access-Control-Allow-Origin"))
                .isNull();
        Answer listed = Wire.get(door.port(), LIST, "Origin: http://localhost:5173");
        assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(String.join(",", listed.all("Vary"))).containsIgnoringCase("origin");
        assertThat(door.catalog.seen()).hasSize(1);
    }

    private void says(String caching) {
        door.catalog.answers(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", caching)
                .putHeader("ETag", "W/\"1\"")
                .putHeader("Vary", "Accept-Encoding")
                .end("{\"n\":" + door.catalog.seen().size() + "}"));
    }
}
