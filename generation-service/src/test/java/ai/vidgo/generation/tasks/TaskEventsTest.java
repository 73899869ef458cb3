package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.tasks.EventStream.Event;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Progress as a stream: everything once, in order, and again from where a client says. */
@QuarkusTest
class TaskEventsTest extends ServiceTest {

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
