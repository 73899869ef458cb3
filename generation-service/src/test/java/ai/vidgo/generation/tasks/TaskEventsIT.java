package ai.vidgo.generation.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.jobs.Bystander;
import ai.vidgo.generation.tasks.EventStream.Event;
import ai.vidgo.generation.testing.ProcessSettings;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.generation.testing.Victim;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A stream that breaks off goes on at whichever instance the client reaches next. */
@QuarkusTest
@TestProfile(Bystander.class)
class TaskEventsIT extends ServiceTest {

    @Test
    void goesOnAtAnotherInstanceWithoutGapsAndRepetitions() throws Exception {
        Map<String, String> settings = ProcessSettings.ofThisOne();
        settings.put("vidgo.jobs.tick", "100ms");
        try (Victim other = Victim.start(settings, Path.of("target", "another-instance.log"))) {
            UUID user = billing.subscriber(20);
            String task = as(user).header("Prefer", "respond-async")
                    .body(Map.of("prompt", "a cup that takes its time [[sim:slow=6]]"))
                    .post("/api/v1/generate/t2i")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("task_id");
            EventStream here = new EventStream("http://127.0.0.1:" + RestAssured.port, user, task);
            EventStream there = new EventStream(other.url(), user, task);

            List<Event> first = here.until(null, event -> event.what().equals("accepted"));
            List<Event> second = there.behind(first.getLast().id());

            List<Event> both = new ArrayList<>(first);
            both.addAll(second);
            assertThat(first).extracting(Event::what).startsWith("held").endsWith("accepted");
            assertThat(second.getLast().name()).isEqualTo("end");
            assertThat(both).isEqualTo(here.behind(null)).isEqualTo(there.behind(null));
        }
    }
}
