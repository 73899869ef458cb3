package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.tracing.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code jobs}, for jobs whose price is not held yet. */
@Singleton
class OpeningRows {

    private static final String OPEN =
            "SELECT * FROM job_open(?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::integer, ?::integer, ?, ?, ?, ?::text)";

    /** Compared there, because the driver asks once more before a result of unknown length, such as a text. */
    private static final String EXISTING =
            "SELECT id, fingerprint = ? AS same FROM jobs WHERE owner_id = ? AND idempotency_key = ?";

    private final Sql sql;
    private final ObjectMapper json;
    private final Traces traces;

    OpeningRows(Sql sql, ObjectMapper json, Traces traces) {
        this.sql = sql;
        this.json = json;
        this.traces = traces;
    }

    /**
     * Inserts a job in RESERVING under the given id, unless its key, its owner's plan or the queue forbids it.
     *
     * @param queue jobs that may wait for a purchase, over all instances
     * @param dueAt when recovery takes over
     */
    Opening open(UUID id, NewJob job, int queue, Instant now, Instant dueAt, Instant deadline) {
        return sql.one(
                OPEN,
                OpeningRows::opening,
                id,
                job.ownerId(),
                job.serviceType(),
                job.request().operation().wireName(),
                write(job.request()),
                job.idempotencyKey(),
                job.fingerprint(),
                job.standing().priority(),
                job.callbackUrl() == null ? null : job.callbackUrl().toString(),
                job.standing().running(),
                queue,
                now,
                dueAt,
                deadline,
                traces.current());
    }

    /** The job that the owner already has under an idempotency key: repeated, or another one. */
    Optional<Opening> existing(UUID ownerId, String idempotencyKey, String fingerprint) {
        return sql.find(
                EXISTING,
                row -> row.flag("same") ? new Opening.Repeated(row.uuid("id")) : new Opening.KeyReused(),
                fingerprint,
                ownerId,
                idempotencyKey);
    }

    /** Frees the idempotency key, so that a repeated request starts anew. */
    void forgetKey(UUID id) {
        sql.update("UPDATE jobs SET idempotency_key = NULL WHERE id = ?", id);
    }

    /** Removes a job that never got its price and that no worker has touched. */
    void discard(UUID id) {
        sql.update("DELETE FROM jobs WHERE id = ? AND state = 'RESERVING' AND fence = 0", id);
    }

    private static Opening opening(Row row) {
        return switch (row.text("outcome")) {
            case "opened" -> new Opening.Opened(row.uuid("job_id"));
            case "repeated" -> new Opening.Repeated(row.uuid("job_id"));
            case "key_reused" -> new Opening.KeyReused();
            case "busy" -> new Opening.Busy();
            case "too_many_running" -> new Opening.TooManyRunning();
            default -> throw new IllegalStateException("unknown outcome " + row.text("outcome"));
        };
    }

    private String write(JobRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + request, e);
        }
    }
}
