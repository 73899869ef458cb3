package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.tasks.EventStream.Event;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Progress as a stream: everything once, in order, and again from where a client says. */
@QuarkusTest
class TaskEventsTest extends ServiceTest {

    @Inject
    TasksConfig config;

    @Test
    void tellsWhatHappensAndEndsWithTheTask() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup to be followed");

        List<Event> events = stream(user, task).behind(null);

        assertThat(events).extracting(Event::name).containsSequence("progress", "end");
        assertThat(events)
                .extracting(event -> event.data().path("event").asText())
                .containsSubsequence("held", "asked", "accepted", "delivered");
        assertThat(events)
                .extracting(event -> Integer.valueOf(event.id()))
                .isSorted()
                .doesNotHaveDuplicates();
        Event end = events.getLast();
        assertThat(end.name()).isEqualTo("end");
        assertThat(end.data().path("status").asText()).isEqualTo("completed");
        assertThat(end.data().path("result_url").asText()).startsWith("/static/private/");
        assertThat(end.data().path("credits_used").asInt()).isEqualTo(5);
    }

    @Test
    void goesOnBehindTheLastEventThatWasSeen() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup to be taken up again");
        List<Event> all = stream(user, task).behind(null);

        List<Event> rest = stream(user, task).behind(all.get(1).id());

        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void tellsABrowserToStopWhenItHasHeardEverything() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup heard to the end");
        List<Event> all = stream(user, task).behind(null);

        assertThat(stream(user, task).open(all.getLast().id()).statusCode()).isEqualTo(204);
    }

    @Test
    void speaksTheOwnersLanguageAndNamesNoVendor() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a failing cup [[sim:error-503]]");

        List<Event> events = stream(user, task).behind(null);

        assertThat(events)
                .extracting(event -> event.data().path("event").asText())
                .contains("refused", "failed");
        assertThat(events)
                .noneMatch(event -> Stream.of("piapi", "gemini", "HTTP", "TRANSIENT")
                        .anyMatch(event.data().toString()::contains));
        as(user).header("Accept-Language", "es")
                .get("/api/v1/generate/tasks/" + task)
                .then()
                .body("history.text", hasItem(startsWith("No funcionó")))
                .body("history.event", not(hasItem("skipped")));
    }

    @Test
    void hidesTheTasksOfOthers() throws Exception {
        String task = draw(billing.subscriber(20), "a private stream");

        assertThat(stream(billing.subscriber(20), task).open(null).statusCode()).isEqualTo(404);
        assertThat(stream(billing.subscriber(20), "not-an-id").open(null).statusCode())
                .isEqualTo(404);
        visitor().get("/api/v1/generate/tasks/" + task + "/events").then().statusCode(equalTo(401));
    }

    @Test
    void oneUserCannotTakeTheStreamsOfAll() throws Exception {
        UUID user = billing.subscriber(20);
        String task = begin(user, "a cup that many follow [[sim:stuck-processing]]");
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int i = 0; i < config.streamsPerUser(); i++) {
            open.add(stream(user, task).open(null));
        }
        assertThat(open).extracting(HttpResponse::statusCode).containsOnly(200);

        HttpResponse<Stream<String>> refused = stream(user, task).open(null);
        UUID other = billing.subscriber(20);
        int others = close(stream(other, begin(other, "a cup of somebody else")).open(null));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(others).isEqualTo(200);
        close(open.removeFirst());
        await().untilAsserted(
                        () -> assertThat(close(stream(user, task).open(null))).isEqualTo(200));
        open.forEach(TaskEventsTest::close);
        as(user).delete("/api/v1/generate/tasks/" + task).then().statusCode(200);
    }

    private static int close(HttpResponse<Stream<String>> response) {
        response.body().close();
        return response.statusCode();
    }

    private static String begin(UUID user, String prompt) {
        return as(user).header("Prefer", "respond-async")
                .body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }

    private static EventStream stream(UUID user, String task) {
        return new EventStream("http://127.0.0.1:" + RestAssured.port, user, task);
    }

    private static String draw(UUID user, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }
}
