package ai.vidgo.generation.requests;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code uploads}. */
@Singleton
class UploadRows {

    /** An upload that a job starts from stays with the job until that is removed. */
    private static final String DUE = """
            SELECT key, EXISTS (SELECT 1 FROM jobs WHERE owner_id = uploads.owner_id AND removed_at IS NULL
                                   AND request -> 'inputs' @> to_jsonb(uploads.key)) AS used
              FROM uploads WHERE due_at <= ? ORDER BY due_at LIMIT ?""";

    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;

    UploadRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * An upload that is to be looked at.
     *
     * @param used whether a job starts from it
     */
    record Due(String key, boolean used) {}

    /** Notes an upload, due after a day; one that is there already is as young as a new one. */
    void insert(String key, UUID ownerId, Instant now) {
        sql.update("""
                INSERT INTO uploads (key, owner_id, created_at, due_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET created_at = excluded.created_at, due_at = excluded.due_at""", key, ownerId, now, now.plus(KEPT));
    }

    boolean isOf(UUID ownerId, String key) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM uploads WHERE key = ? AND owner_id = ?) AS owned",
                row -> row.flag("owned"),
                key,
                ownerId);
    }

    /** Up to {@code limit} uploads that are due, those first that have been for longest. */
    List<Due> due(Instant now, int limit) {
        return sql.list(DUE, row -> new Due(row.text("key"), row.flag("used")), now, limit);
    }

    /** Has these looked at again later. */
    void postpone(List<String> keys, Instant dueAt) {
        sql.update("UPDATE uploads SET due_at = ? WHERE key = ANY (?)", dueAt, keys.toArray(String[]::new));
    }

    List<String> of(UUID ownerId) {
        return sql.list("SELECT key FROM uploads WHERE owner_id = ?", row -> row.text("key"), ownerId);
    }

    void delete(String key) {
        sql.update("DELETE FROM uploads WHERE key = ?", key);
    }

    void delete(List<String> keys) {
        sql.update("DELETE FROM uploads WHERE key = ANY(?)", (Object) keys.toArray(String[]::new));
    }
}
