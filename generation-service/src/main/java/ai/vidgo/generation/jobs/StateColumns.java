package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Row;
import java.time.Instant;
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

    static JobState read(Row row) {
        int attempt = row.number("attempt");
        return switch (row.text("state")) {
            case "RESERVING" -> new JobState.Reserving();
            case "QUEUED" -> new JobState.Queued(attempt);
            case "SUBMITTING" -> new JobState.Submitting(attempt);
            case "POLLING" -> new JobState.Polling(attempt, row.text("provider_task_id"));
            case "UNCERTAIN" -> new JobState.Uncertain(attempt, row.instant("wait_until"));
            case "WATCHING" ->
                new JobState.Watching(
                        attempt,
                        row.text("provider_task_id"),
                        row.constant("failure", Failure.class),
                        row.instant("wait_until"));
            case "SUCCEEDED" -> new JobState.Succeeded(attempt);
            case "FAILED" -> new JobState.Failed(row.constant("failure", Failure.class));
            default -> throw new IllegalStateException("unknown job state " + row.text("state"));
        };
    }
}
