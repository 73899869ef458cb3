package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What tests of running jobs share: a subscriber, jobs of any operation, and looks at what became of them. */
abstract class EngineTest extends ServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final int CREDITS = 1000;

    @Inject
    Jobs jobs;

    @Inject
    JobRows rows;

    @Inject
    AttemptRows attempts;

    @Inject
    JobWorker worker;

    @Inject
    Sql sql;

    UUID user;

    @BeforeEach
    void subscribe() {
        user = billing.subscriber(CREDITS);
    }

    UUID open(Operation operation, String prompt) {
        return open(operation, prompt, List.of(), Map.of("width", 512, "height", 512));
    }

    UUID open(Operation operation, String prompt, List<String> inputs, Map<String, Object> parameters) {
        JobRequest request = new JobRequest(operation, prompt, inputs, parameters, Finish.NONE, false, null);
        Opening opening =
                jobs.open(new NewJob(user, "t2i", 0, null, "fingerprint", request, new NewJob.Standing(100, false)));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        return ((Opening.Opened) opening).jobId();
    }

    /** Claims a job that is due with a lease that is over at once, as if the claiming process had died. */
    Job claimAndAbandon(UUID id) {
        Instant now = clock.instant();
        return rows.claim("test", 1000, now, now).jobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    JobState state(UUID id) {
        return rows.find(id).orElseThrow().state();
    }

    void awaitState(UUID id, Class<? extends JobState> type) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isInstanceOf(type));
    }

    void awaitFailure(UUID id, Failure failure) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(id)).isEqualTo(new JobState.Failed(failure)));
        awaitHold(id, "released");
    }

    void awaitHold(UUID id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(billing.hold(id)).map(Hold::status).hasValue(status));
    }

    List<String> decisions(UUID id) {
        return sql.list("""
                SELECT concat_ws(' ', step ->> 'event', step ->> 'provider') AS event
                  FROM jobs, jsonb_array_elements(decision) WITH ORDINALITY AS steps (step, n)
                 WHERE id = ? ORDER BY n""", row -> row.text("event"), id);
    }
}
