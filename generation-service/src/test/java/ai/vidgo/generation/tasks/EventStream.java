package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A task's server-sent events as a browser hears them, at one instance. */
final class EventStream {

    private final String origin;
    private final UUID user;
    private final String task;

    EventStream(String origin, UUID user, String task) {
        this.origin = origin;
        this.user = user;
        this.task = task;
    }

    record Event(String id, String name, JsonNode data) {

        /** What happened, by its stable word; empty at the end. */
        String what() {
            return data.path("event").asText();
        }
    }

    HttpResponse<Stream<String>> open(String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(origin + "/api/v1/generate/tasks/" + task + "/events"))
                .header("Authorization", "Bearer " + TestTokens.user(user))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** All events behind the given one, or from the beginning. */
    List<Event> behind(String lastId) throws Exception {
        return until(lastId, _ -> false);
    }

    /** The events behind the given one up to the first that is meant; then the connection is closed. */
    List<Event> until(String lastId, Predicate<Event> meant) throws Exception {
        HttpResponse<Stream<String>> response = open(lastId);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        List<Event> events = new ArrayList<>();
        String[] fields = new String[3];
        try (Stream<String> lines = response.body()) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (line.isEmpty() && fields[2] != null) {
                    Event event = new Event(fields[0], fields[1], json(fields[2]));
                    events.add(event);
                    fields[2] = null;
                    if (meant.test(event)) {
                        return events;
                    }
                }
                read(line, "id:", fields, 0);
                read(line, "event:", fields, 1);
                read(line, "data:", fields, 2);
            }
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
}
