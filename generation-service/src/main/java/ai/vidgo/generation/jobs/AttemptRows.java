package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    AttemptRows(AgroalDataSource database) {
        this.sql = new Sql(database);
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
        return sql.query("SELECT * FROM attempts WHERE job_id = ? ORDER BY number", AttemptRows::attempt, jobId);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String errorClass = row.getString("error_class");
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getInt("number"),
                row.getString("provider"),
                row.getBoolean("backup"),
                row.getString("fingerprint"),
                Attempt.State.valueOf(row.getString("state")),
                row.getString("model"),
                row.getString("provider_task_id"),
                errorClass == null ? null : ErrorClass.valueOf(errorClass),
                row.getString("error"),
                row.getBoolean("retry"),
                row.getBigDecimal("cost_usd"),
                Objects.requireNonNull(Sql.instant(row, "created_at"), "created_at"),
                Sql.instant(row, "submitted_at"));
    }
}
