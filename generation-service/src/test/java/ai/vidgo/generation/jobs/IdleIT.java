package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job that waits for its vendor is a due time in a row: it costs no thread and next to no work. */
@QuarkusTest
@TestProfile(Bystander.class)
class IdleIT extends EngineTest {

    private static final int JOBS = 1000;
    private static final int LOOKS = 4;
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final double LARGEST_SHARE_OF_A_CORE = 0.05;

    private final UUID owner = UUID.randomUUID();

    @AfterEach
    void clear() {
        worker.stop();
        sql.update("DELETE FROM jobs WHERE owner_id = ?", owner);
    }

    @Test
    void aThousandJobsInFlightCostLessThanATwentiethOfACore() {
        worker.start();
        double without = shareOfACore();
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        insertWaiting(JOBS);

        // What else the process does now and then only adds: the quietest of a few looks is the one that counts.
        double with = shareOfACore();
        for (int look = 1; look < LOOKS && with - without >= LARGEST_SHARE_OF_A_CORE; look++) {
            with = Math.min(with, shareOfACore());
        }

        System.getLogger("idle")
                .log(System.Logger.Level.INFO, "share of a core: {0} without, {1} with {2} jobs", without, with, JOBS);
        assertThat(with - without).isLessThan(LARGEST_SHARE_OF_A_CORE);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore)
                .isLessThan(20);
    }

    @Test
    void aLookForDueJobsReadsTheIndexHoweverManyAreOver() {
        insertWaiting(JOBS);
        insertOver(50_000);
        sql.update("ANALYZE jobs");

        List<String> plan = sql.list("""
                EXPLAIN SELECT id FROM jobs
                 WHERE due_at <= now() AND (lease_until IS NULL OR lease_until <= now())
                 ORDER BY due_at LIMIT 32 FOR UPDATE SKIP LOCKED""", row -> row.text("QUERY PLAN"));

        assertThat(String.join("\n", plan)).contains("jobs_due").doesNotContain("Seq Scan");
    }

    /** Of this process, without the time of the database. */
    private static double shareOfACore() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        return (double) (system.getProcessCpuTime() - cpu) / MEASURED.toNanos();
    }

    private void insertWaiting(int count) {
        insert(count, "'POLLING', 'HELD', 'task-' || n, now() + interval '1 day', NULL, NULL");
    }

    private void insertOver(int count) {
        insert(count, "'FAILED', 'RELEASED', NULL, NULL, 'NO_PROVIDER', now()");
    }

    private void insert(int count, String state) {
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, deadline, created_at,
                                  state, hold, provider_task_id, due_at, failure, finished_at)
                SELECT gen_random_uuid(), ?::uuid, 't2i', 'text_to_image', '{}', 'f', now() + interval '1 day', now(), %s
                  FROM generate_series(1, ?::int) AS n""".formatted(state), owner, count);
    }
}
