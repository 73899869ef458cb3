package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code attempts}. */
@Singleton
class AttemptRows {

    private static final String UPDATE = """
            UPDATE attempts
               SET state = ?, model = ?, provider_task_id = ?, error_class = ?, error = ?, retry = ?, cost_usd = ?,
                   submitted_at = ?, finished_at = ?
             WHERE id = ?""";

    private final Sql sql;

    AttemptRows(Sql sql) {
        this.sql = sql;
    }

    void insert(Attempt attempt) {
        sql.update(
                """
                INSERT INTO attempts (id, job_id, number, provider, backup, fingerprint, state, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                attempt.id(),
                attempt.jobId(),
                attempt.number(),
                attempt.provider(),
                attempt.backup(),
                attempt.fingerprint(),
                attempt.state(),
                attempt.createdAt());
    }

    void update(Attempt attempt, Instant now) {
        boolean open = attempt.state() == Attempt.State.SUBMITTED || attempt.state() == Attempt.State.SUBMITTING;
        sql.update(
                UPDATE,
                attempt.state(),
                attempt.model(),
                attempt.taskId(),
                attempt.errorClass(),
                attempt.error(),
                attempt.retry(),
                attempt.costUsd(),
                attempt.submittedAt(),
                open ? null : now,
                attempt.id());
    }

    /** All attempts of a job, oldest first. */
    List<Attempt> of(UUID jobId) {
        return sql.list("SELECT * FROM attempts WHERE job_id = ? ORDER BY number", AttemptRows::attempt, jobId);
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.uuid("id"),
                row.uuid("job_id"),
                row.number("number"),
                row.text("provider"),
                row.flag("backup"),
                row.text("fingerprint"),
                row.constant("state", Attempt.State.class),
                row.findText("model"),
                row.findText("provider_task_id"),
                row.findConstant("error_class", ErrorClass.class),
                row.findText("error"),
                row.flag("retry"),
                row.findDecimal("cost_usd"),
                row.instant("created_at"),
                row.findInstant("submitted_at"));
    }
}
