package ai.vidgo.generation.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@link JobState} as the columns of its row.
 *
 * @param attempt null leaves the column as it is
 */
record StateColumns(
        String name,
        @Nullable Integer attempt,
        @Nullable String taskId,
        @Nullable Instant waitUntil,
        @Nullable Failure failure) {

    static StateColumns of(JobState state) {
        return switch (state) {
            case JobState.Reserving _ -> new StateColumns("RESERVING", 0, null, null, null);
            case JobState.Queued s -> new StateColumns("QUEUED", s.attempts(), null, null, null);
            case JobState.Submitting s -> new StateColumns("SUBMITTING", s.attempt(), null, null, null);
            case JobState.Polling s -> new StateColumns("POLLING", s.attempt(), s.taskId(), null, null);
            case JobState.Uncertain s -> new StateColumns("UNCERTAIN", s.attempt(), null, s.until(), null);
            case JobState.Watching s -> new StateColumns("WATCHING", s.attempt(), s.taskId(), s.until(), s.failure());
            case JobState.Succeeded s -> new StateColumns("SUCCEEDED", s.attempt(), null, null, null);
            case JobState.Failed s -> new StateColumns("FAILED", null, null, null, s.failure());
        };
    }

    static JobState read(ResultSet row) throws SQLException {
        int attempt = row.getInt("attempt");
        return switch (row.getString("state")) {
            case "RESERVING" -> new JobState.Reserving();
            case "QUEUED" -> new JobState.Queued(attempt);
            case "SUBMITTING" -> new JobState.Submitting(attempt);
            case "POLLING" -> new JobState.Polling(attempt, row.getString("provider_task_id"));
            case "UNCERTAIN" -> new JobState.Uncertain(attempt, waitUntil(row));
            case "WATCHING" ->
                new JobState.Watching(attempt, row.getString("provider_task_id"), failure(row), waitUntil(row));
            case "SUCCEEDED" -> new JobState.Succeeded(attempt);
            case "FAILED" -> new JobState.Failed(failure(row));
            default -> throw new IllegalStateException("unknown job state " + row.getString("state"));
        };
    }

    private static Instant waitUntil(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, "wait_until"), "wait_until");
    }

    private static Failure failure(ResultSet row) throws SQLException {
        return Failure.valueOf(row.getString("failure"));
    }
}
