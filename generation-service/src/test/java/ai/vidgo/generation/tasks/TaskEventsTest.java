package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

    private record Event(String id, String name, JsonNode data) {}

    @Test
    void tellsWhatHappensAndEndsWithTheTask() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup to be followed");

        List<Event> events = events(user, task, null);

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
        List<Event> all = events(user, task, null);

        List<Event> rest = events(user, task, all.get(1).id());

        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void tellsABrowserToStopWhenItHasHeardEverything() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a cup heard to the end");
        List<Event> all = events(user, task, null);

        assertThat(open(user, task, all.getLast().id()).statusCode()).isEqualTo(204);
    }

    @Test
    void speaksTheOwnersLanguageAndNamesNoVendor() throws Exception {
        UUID user = billing.subscriber(20);
        String task = draw(user, "a failing cup [[sim:error-503]]");

        List<Event> events = events(user, task, null);

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

        assertThat(open(billing.subscriber(20), task, null).statusCode()).isEqualTo(404);
        assertThat(open(billing.subscriber(20), "not-an-id", null).statusCode()).isEqualTo(404);
        visitor().get("/api/v1/generate/tasks/" + task + "/events").then().statusCode(equalTo(401));
    }

    private static HttpResponse<Stream<String>> open(UUID user, String task, String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + RestAssured.port + "/api/v1/generate/tasks/" + task + "/events"))
                .header("Authorization", "Bearer " + TestTokens.user(user))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private static List<Event> events(UUID user, String task, String lastId) throws Exception {
        HttpResponse<Stream<String>> response = open(user, task, lastId);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        List<Event> events = new ArrayList<>();
        String[] fields = new String[3];
        try (Stream<String> lines = response.body()) {
            lines.forEach(line -> {
                if (line.isEmpty() && fields[2] != null) {
                    events.add(new Event(fields[0], fields[1], json(fields[2])));
                    fields[2] = null;
                }
                read(line, "id:", fields, 0);
                read(line, "event:", fields, 1);
                read(line, "data:", fields, 2);
            });
        }
        return events;
    }

    private static void read(String line, String field, String[] into, int place) {
        if (line.startsWith(field)) {
            into[place] = line.substring(field.length()).strip();
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new AssertionError(text, notJson);
        }
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
