package ai.vidgo.platform.idempotency;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The table {@code idempotent_requests}. */
@Singleton
class IdempotentRows {

    /**
     * The insert waits on the unique key while a parallel request with the same key is running, and takes the key over
     * when that request rolls back or the key is older than a day.
     */
    private static final String BEGIN = """
            INSERT INTO idempotent_requests AS known (user_id, operation, key, body_hash, expires_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (user_id, operation, key) DO UPDATE
               SET body_hash = excluded.body_hash, answer = NULL, expires_at = excluded.expires_at
             WHERE known.expires_at <= ?""";

    private final Sql sql;

    IdempotentRows(Sql sql) {
        this.sql = sql;
    }

    record Request(UUID userId, String operation, String key) {}

    record Stored(String bodyHash, String answer) {}

    /** Takes the key; false when a committed request of the last day has it. */
    boolean begin(Request request, String bodyHash, Instant now, Instant expiresAt) {
        return sql.update(BEGIN, request.userId(), request.operation(), request.key(), bodyHash, expiresAt, now) == 1;
    }

    void finish(Request request, String answer) {
        sql.update(
                "UPDATE idempotent_requests SET answer = ?::jsonb WHERE user_id = ? AND operation = ? AND key = ?",
                answer,
                request.userId(),
                request.operation(),
                request.key());
    }

    Stored find(Request request) {
        return sql.find(
                        "SELECT body_hash, answer FROM idempotent_requests"
                                + " WHERE user_id = ? AND operation = ? AND key = ?",
                        row -> new Stored(row.text("body_hash"), row.text("answer")),
                        request.userId(),
                        request.operation(),
                        request.key())
                .orElseThrow(() -> new IllegalStateException("an idempotency key vanished while it was read"));
    }

    void deleteExpired(Instant now) {
        sql.update("DELETE FROM idempotent_requests WHERE expires_at <= ?", now);
    }
}
