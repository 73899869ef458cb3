package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code attempts}. */
@Singleton
class AttemptRows {

    private static final String UPDATE = """
            UPDATE attempts
               SET state = ?, prepared = ?, model = ?, provider_task_id = ?, error_class = ?, error = ?, retry = ?, cost_usd = ?,
                   submitted_at = ?, finished_at = ?, withdrawal = ?
             WHERE id = ?
            RETURNING (SELECT operation::name FROM jobs WHERE jobs.id = job_id) AS operation""";

    static final String OPEN = """
            SELECT count(*) AS n FROM attempts
             WHERE provider = ? AND created_at > ? AND state IN ('SUBMITTING', 'SUBMITTED')""";

    static final String SPENT = """
            SELECT coalesce(sum(coalesce(cost_usd, reserved_usd)), 0) AS usd FROM attempts
             WHERE provider = ? AND created_at >= ?""";

    static final String OF_JOB = "SELECT * FROM attempts WHERE job_id = ? ORDER BY number";

    static final String TAKEN = """
            SELECT EXISTS (SELECT 1 FROM attempts
                            WHERE provider = ? AND provider_task_id = ? AND id <> ?) AS taken""";

    private final Sql sql;
    private final Event<AttemptOpened> opened;
    private final Event<AttemptEnded> ended;

    AttemptRows(Sql sql, Event<AttemptOpened> opened, Event<AttemptEnded> ended) {
        this.sql = sql;
        this.opened = opened;
        this.ended = ended;
    }

    void insert(Attempt attempt) {
        String operation = sql.one(
                """
                INSERT INTO attempts (id, job_id, number, provider, backup, hedge, fingerprint, secret, reserved_usd,
                                      prepared, state, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING (SELECT operation::name FROM jobs WHERE jobs.id = job_id) AS operation""",
                row -> row.text("operation"),
                attempt.id(),
                attempt.jobId(),
                attempt.number(),
                attempt.provider(),
                attempt.backup(),
                attempt.hedge(),
                attempt.terms().fingerprint(),
                attempt.terms().secret(),
                attempt.terms().reservedUsd(),
                attempt.prepared(),
                attempt.state(),
                attempt.createdAt());
        opened.fire(new AttemptOpened(attempt.provider(), operation, attempt.backup()));
    }

    /**
     * Lets one purchase at a time be counted and made at a provider, until the transaction ends. Open purchases and
     * spent money are read from the purchases themselves, so that no counter can drift after a crash.
     */
    void queueAt(String provider) {
        sql.one(
                "SELECT pg_advisory_xact_lock(hashtextextended('vidgo.purchases.' || ?, 0)) AS held",
                _ -> true,
                provider);
    }

    /** Purchases at a provider that were made since a moment and have not ended. */
    long open(String provider, Instant since) {
        return sql.one(OPEN, row -> row.count("n"), provider, since);
    }

    /** What the purchases at a provider since a moment have cost, or will cost by the price table; US dollars. */
    BigDecimal spent(String provider, Instant since) {
        return sql.one(SPENT, row -> row.strippedDecimal("usd"), provider, since);
    }

    void update(Attempt attempt, Instant now) {
        sql.find(
                        UPDATE,
                        row -> row.text("operation"),
                        attempt.state(),
                        attempt.prepared(),
                        attempt.model(),
                        attempt.taskId(),
                        attempt.errorClass(),
                        attempt.outcome().reason(),
                        attempt.outcome().again(),
                        attempt.costUsd(),
                        attempt.submittedAt(),
                        attempt.isOpen() ? null : now,
                        attempt.withdrawal(),
                        attempt.id())
                .ifPresent(operation -> announce(attempt, operation));
    }

    private void announce(Attempt attempt, String operation) {
        if (attempt.outcome() instanceof AttemptOutcome.End end) {
            ended.fire(new AttemptEnded(
                    attempt.provider(), operation, end, attempt.terms().reservedUsd()));
        }
    }

    /** All attempts of a job, oldest first. */
    List<Attempt> of(UUID jobId) {
        return sql.list(OF_JOB, AttemptRows::attempt, jobId);
    }

    /** Whether a job has an open purchase besides this one. */
    boolean isOpenBeside(Attempt attempt) {
        return sql.one("""
                SELECT EXISTS (SELECT 1 FROM attempts
                                WHERE job_id = ? AND id <> ? AND state IN ('SUBMITTING', 'SUBMITTED')) AS open""", row -> row.flag("open"), attempt.jobId(), attempt.id());
    }

    /** Whether another purchase has this task: a vendor that names one task twice has not told us what we bought. */
    boolean isTaken(String provider, String taskId, UUID by) {
        return sql.one(TAKEN, row -> row.flag("taken"), provider, taskId, by);
    }

    /** A purchase for a job. */
    Optional<Attempt> find(UUID id) {
        return sql.find("SELECT * FROM attempts WHERE id = ? AND job_id IS NOT NULL", AttemptRows::attempt, id);
    }

    /** Notes the task that the vendor names; the first name stands. */
    void noticed(UUID id, String taskId) {
        sql.update("UPDATE attempts SET noticed_task_id = coalesce(noticed_task_id, ?) WHERE id = ?", taskId, id);
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                terms(row),
                row.findText("noticed_task_id"),
                row.findText("prepared"),
                task(row),
                row.findText("model"),
                outcome(row),
                row.findConstant("withdrawal", Attempt.Withdrawn.class));
    }

    private static Attempt.Terms terms(Row row) {
        return new Attempt.Terms(
                row.uuid("id"),
                row.uuid("job_id"),
                row.number("number"),
                row.text("provider"),
                row.flag("backup"),
                row.flag("hedge"),
                row.text("fingerprint"),
                row.findText("secret"),
                row.findDecimal("reserved_usd"),
                row.instant("created_at"));
    }

    private static Attempt.@Nullable Task task(Row row) {
        String id = row.findText("provider_task_id");
        return id == null ? null : new Attempt.Task(id, row.findInstant("submitted_at"));
    }

    private static AttemptOutcome outcome(Row row) {
        return switch (row.constant("state", Attempt.State.class)) {
            case SUBMITTING, SUBMITTED -> new AttemptOutcome.Open();
            case SUCCEEDED -> new AttemptOutcome.Succeeded(row.findDecimal("cost_usd"), row.flag("retry"));
            case FAILED ->
                new AttemptOutcome.Failed(
                        row.findConstant("error_class", ErrorClass.class),
                        row.text("error"),
                        row.flag("retry"),
                        row.findDecimal("cost_usd"));
            case UNKNOWN -> new AttemptOutcome.Unknown(row.text("error"));
        };
    }
}
