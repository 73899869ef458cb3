package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many jobs of one user run at a time, and who is claimed first. */
@QuarkusTest
class RunningLimitTest extends ServiceTest {

    @Inject
    Sql sql;

    @Test
    void aPlanLimitsTheJobsOfAUserThatRunAtATime() {
        UUID user = billing.subscriber("starter", 100);
        UUID other = billing.subscriber("starter", 100);
        IntStream.range(0, 3).forEach(_ -> running(user));

        draw(user, null).statusCode(429).header("Retry-After", "10").body("code", equalTo("too_many_running"));

        assertThat(billing.balance(user)).isEqualTo(100);
        assertThat(vendors.purchases()).isEmpty();
        draw(other, null).statusCode(200);
        sql.update("DELETE FROM jobs WHERE owner_id = ? AND fingerprint = 'test'", user);
        draw(user, null).statusCode(200);
    }

    @Test
    void aRepeatedRequestIsAnsweredEvenThen() {
        UUID user = billing.subscriber("starter", 100);
        String first = draw(user, "key-1").statusCode(200).extract().path("task_id");
        IntStream.range(0, 3).forEach(_ -> running(user));

        draw(user, "key-1").statusCode(200).body("task_id", equalTo(first));
        draw(user, "key-2").statusCode(429);
        sql.update("DELETE FROM jobs WHERE owner_id = ? AND fingerprint = 'test'", user);
    }

    @Test
    void aPlanWithAPriorityQueueMarksItsJobs() {
        UUID pro = billing.subscriber("pro", 100);
        UUID starter = billing.subscriber("starter", 100);
        draw(pro, null).statusCode(200);
        draw(starter, null).statusCode(200);

        assertThat(priorities(pro)).containsExactly(true);
        assertThat(priorities(starter)).containsExactly(false);
    }

    private List<Boolean> priorities(UUID owner) {
        return sql.list("SELECT priority FROM jobs WHERE owner_id = ?", row -> row.flag("priority"), owner);
    }

    /** A job that runs and that no worker looks at before the test is over. */
    private void running(UUID owner) {
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, state, hold, due_at,
                                  deadline, created_at)
                VALUES (?, ?, 't2i', 'text_to_image',
                        '{"operation": "TEXT_TO_IMAGE", "inputs": [], "parameters": {}, "finish": "NONE", "marked": false}',
                        'test', 'QUEUED', 'HELD', now() + interval '1 hour', now() + interval '2 hours', now())""", UUID.randomUUID(), owner);
    }

    private static io.restassured.response.ValidatableResponse draw(UUID user, String key) {
        var request = as(user).body(Map.of("prompt", "a cup"));
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/v1/generate/t2i")
                .then();
    }
}
