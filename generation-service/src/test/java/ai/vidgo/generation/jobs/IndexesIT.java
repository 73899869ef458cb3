package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for every job and every purchase stays cheap when there have been many. */
@QuarkusTest
@TestProfile(Bystander.class)
class IndexesIT extends EngineTest {

    private static final int JOBS = 120_000;
    private static final int EVENTS = 100_000;
    private static final Pattern INDEX = Pattern.compile("(?:using|Index Scan on) (\\w+)");
    private static final String PROVIDER = "piapi";

    private final UUID owner = UUID.randomUUID();

    /** A year of jobs of a thousand owners, one of whom has a fiftieth of them; a few are under way. */
    @BeforeEach
    void fill() {
        sql.update("""
                INSERT INTO jobs (id, owner_id, service_type, operation, request, fingerprint, created_at, deadline,
                                  state, hold, price, attempt, due_at, provider_task_id, failure, result, finished_at)
                SELECT gen_random_uuid(),
                       CASE WHEN n % 50 = 2 THEN ?::uuid
                            ELSE ('00000000-0000-0000-0000-' || lpad((n % 1000)::text, 12, '0'))::uuid END,
                       't2i', 'text_to_image', '{}', 'fingerprint ' || n, moment, moment + interval '5 minutes',
                       CASE WHEN n % 500 = 0 THEN 'POLLING' WHEN n % 500 = 1 THEN 'QUEUED'
                            WHEN n % 20 = 2 THEN 'FAILED' ELSE 'SUCCEEDED' END,
                       CASE WHEN n % 500 < 2 THEN 'HELD' WHEN n % 20 = 2 THEN 'RELEASED' ELSE 'SETTLED' END,
                       5, 1,
                       CASE WHEN n % 500 < 2 THEN now() + interval '1 day' END,
                       'task ' || n,
                       CASE WHEN n % 20 = 2 AND n % 500 > 1 THEN 'NO_PROVIDER' END,
                       CASE WHEN n % 20 <> 2 AND n % 500 > 1
                            THEN jsonb_build_object('kind', 'image', 'original_key', 'originals/' || n || '.png') END,
                       CASE WHEN n % 500 > 1 THEN moment END
                  FROM (SELECT n, now() - n * interval '4 minutes' AS moment FROM generate_series(1, ?::int) AS n) AS past""", owner, JOBS);
        sql.update("""
                INSERT INTO attempts (id, job_id, number, provider, backup, fingerprint, state, provider_task_id,
                                      reserved_usd, created_at)
                SELECT gen_random_uuid(), id, 1, CASE WHEN row_number() OVER () % 3 = 0 THEN 'pollo' ELSE 'piapi' END, false, 'f',
                       CASE state WHEN 'POLLING' THEN 'SUBMITTED' WHEN 'SUCCEEDED' THEN 'SUCCEEDED' ELSE 'FAILED' END,
                       provider_task_id, 0.0015, created_at
                  FROM jobs WHERE fingerprint LIKE 'fingerprint %'""");
        sql.update("""
                INSERT INTO outbox_events (id, topic, key, payload, occurred_at, due_at)
                SELECT gen_random_uuid(), 'index.test', n::text, '{}', now(), now() + interval '1 day'
                  FROM generate_series(1, ?::int) AS n""", EVENTS);
        sql.update("ANALYZE jobs, attempts, outbox_events");
    }

    @AfterEach
    void clear() {
        sql.update("TRUNCATE attempts, jobs CASCADE");
        sql.update("DELETE FROM outbox_events WHERE topic = 'index.test'");
        sql.update("ANALYZE jobs, attempts, outbox_events");
    }

    @Test
    void everyQuestionFindsItsRowsByAnIndex() {
        Instant now = clock.instant();
        Instant soon = now.plusSeconds(30);
        UUID job = sql.one("SELECT id FROM jobs WHERE fingerprint = 'fingerprint 7'", row -> row.uuid("id"));

        // The engine
        assertThat(indexes(JobRows.CLAIM, "worker", soon, now, now, 32)).contains("jobs_due", "jobs_pkey");
        // As the function job_open asks
        assertThat(indexes("SELECT id, fingerprint FROM jobs WHERE owner_id = ? AND idempotency_key = ?", owner, "key"))
                .containsExactly("jobs_by_idempotency_key");
        assertThat(indexes("""
                        SELECT count(*) FROM jobs
                         WHERE owner_id = ? AND state IN ('RESERVING', 'QUEUED', 'SUBMITTING', 'POLLING', 'UNCERTAIN')""", owner)).containsExactly("jobs_running_by_owner");
        assertThat(indexes("SELECT count(*) FROM (SELECT 1 FROM jobs WHERE state = 'QUEUED' LIMIT 1000) AS queued"))
                .containsExactly("jobs_queued");
        assertThat(indexes(JobRows.EARLIER, owner, "fingerprint 7")).containsExactly("jobs_succeeded_by_fingerprint");
        assertThat(indexes(OwnerRows.ORIGINALS_OF_OTHERS, new String[] {"originals/7.png"}, new UUID[] {job}))
                .containsExactly("jobs_by_original");
        assertThat(indexes(OwnerRows.INPUTS_OF_OTHERS, owner, new UUID[] {job}, new String[] {"uploads/7.png"}))
                .isSubsetOf("jobs_by_owner", "jobs_history");
        assertThat(indexes(OwnerRows.RESULTS_OF_REMOVED, owner, new String[] {"originals/7.png"}))
                .containsExactly("jobs_by_owner");
        // Purchases
        assertThat(indexes(AttemptRows.OPEN, PROVIDER, now.minus(Duration.ofMinutes(30))))
                .containsExactly("attempts_open");
        assertThat(indexes(AttemptRows.SPENT, PROVIDER, now.minus(Duration.ofHours(12))))
                .containsExactly("attempts_by_cost");
        assertThat(indexes(AttemptRows.OF_JOB, job)).containsExactly("attempts_job_id_number_key");
        assertThat(indexes(AttemptRows.TAKEN, PROVIDER, "task 7", job)).containsExactly("attempts_by_provider_task");
        // Facts on their way
        assertThat(indexes("""
                        UPDATE outbox_events SET attempts = attempts + 1, due_at = ?
                         WHERE id IN (SELECT id FROM outbox_events WHERE due_at <= ?
                                       ORDER BY due_at, sequence LIMIT ? FOR UPDATE SKIP LOCKED)""", soon, now, 20)).contains("outbox_events_due");
        // A page of the owner's history, and those of each filter that few results pass
        String older = " AND (created_at, id) < (now() - interval '7 days', gen_random_uuid())";
        assertThat(indexes(page(""), owner)).containsExactly("jobs_history");
        assertThat(indexes(page(older), owner)).containsExactly("jobs_history");
        assertThat(plan(page(older), owner)).doesNotContain("Sort");
        assertThat(indexes(page(" AND service_type = 'short_video'"), owner))
                .containsExactly("jobs_history_by_service");
        assertThat(indexes(page(" AND result ->> 'kind' = 'video'"), owner)).containsExactly("jobs_history_by_kind");
        assertThat(indexes(page(" AND state IN ('FAILED', 'WATCHING')"), owner)).containsExactly("jobs_history_failed");
    }

    private static String page(String filter) {
        return "SELECT * FROM jobs WHERE owner_id = ? AND removed_at IS NULL" + filter
                + " ORDER BY created_at DESC, id DESC LIMIT 21";
    }

    /** The indexes of the plan, which must read no table from end to end. */
    private Set<String> indexes(String statement, Object... values) {
        String plan = plan(statement, values);
        assertThat(plan).doesNotContain("Seq Scan");
        Set<String> indexes = new TreeSet<>();
        Matcher matcher = INDEX.matcher(plan);
        while (matcher.find()) {
            indexes.add(matcher.group(1));
        }
        return indexes;
    }

    private String plan(String statement, Object... values) {
        return String.join("\n", sql.list("EXPLAIN " + statement, row -> row.text("QUERY PLAN"), values));
    }
}
