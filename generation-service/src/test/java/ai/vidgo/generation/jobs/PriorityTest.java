package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.jobs.JobRequest.Finish;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.testing.Together;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose job is claimed first, and how many of one owner run. */
@QuarkusTest
class PriorityTest extends EngineTest {

    @Inject
    OwnerRows owners;

    @BeforeEach
    void nobodyClaims() {
        worker.stop();
    }

    @AfterEach
    void everybodyClaims() {
        worker.start();
    }

    @Test
    void jobsOfAPriorityPlanAreClaimedBeforeOlderOnes() {
        UUID first = opened(100, false);
        UUID second = opened(100, false);
        UUID priority = opened(100, true);

        assertThat(claim()).isEqualTo(priority);
        assertThat(claim()).isEqualTo(first);
        assertThat(claim()).isEqualTo(second);
    }

    @Test
    void parallelRequestsDoNotExceedTheLimitOfAnOwner() {
        List<Opening> openings = Together.run(8, _ -> open(3, false));

        assertThat(openings).filteredOn(Opening.Opened.class::isInstance).hasSize(3);
        assertThat(openings)
                .filteredOn(Opening.TooManyRunning.class::isInstance)
                .hasSize(5);
        assertThat(owners.ofOwner(user, (job, _) -> job)).hasSize(3);
    }

    @Test
    void theQuestionsBeforeAndAtAClaimUseTheirIndexes() {
        String running = plan("SELECT count(*) FROM jobs WHERE owner_id = '" + user
                + "' AND state IN ('RESERVING', 'QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN')");
        String claim =
                plan("SELECT id FROM jobs WHERE due_at <= now() AND (lease_until IS NULL OR lease_until <= now())"
                        + " ORDER BY priority DESC, due_at LIMIT 10 FOR UPDATE SKIP LOCKED");

        assertThat(running).contains("jobs_running_by_owner");
        assertThat(claim).contains("jobs_due").doesNotContain("Sort");
    }

    private UUID claim() {
        return rows.claim("test", 1, clock.instant(), clock.instant().plus(Duration.ofMinutes(1)))
                .jobs()
                .getFirst()
                .id();
    }

    private UUID opened(int running, boolean priority) {
        return ((Opening.Opened) open(running, priority)).jobId();
    }

    private Opening open(int running, boolean priority) {
        JobRequest request = new JobRequest(
                Operation.TEXT_TO_IMAGE, "a cup", List.of(), Map.of("width", 512), Finish.NONE, false, null);
        return jobs.open(
                new NewJob(user, "t2i", 0, null, "fingerprint", request, new NewJob.Standing(running, priority)));
    }

    /** Without scans in no order, which are right for the few rows of a test. */
    private String plan(String query) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.update("SET LOCAL enable_seqscan = off");
            sql.update("SET LOCAL enable_bitmapscan = off");
            return String.join("\n", sql.list("EXPLAIN " + query, row -> row.text("QUERY PLAN")));
        });
    }
}
