package ai.vidgo.generation.requests;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code uploads}. */
@Singleton
class UploadRows {

    /** An upload that a job starts from stays with the job until that is removed. */
    private static final String UNUSED = """
            SELECT key FROM uploads
             WHERE created_at < ?
               AND NOT EXISTS (SELECT 1 FROM jobs WHERE owner_id = uploads.owner_id AND removed_at IS NULL
                                AND request -> 'inputs' @> to_jsonb(uploads.key))
             ORDER BY created_at LIMIT ?""";

    private final Sql sql;

    UploadRows(Sql sql) {
        this.sql = sql;
    }

    /** Notes an upload; one that is there already is as young as a new one. */
    void insert(String key, UUID ownerId, Instant now) {
        sql.update("""
                INSERT INTO uploads (key, owner_id, created_at) VALUES (?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET created_at = excluded.created_at""", key, ownerId, now);
    }

    boolean isOf(UUID ownerId, String key) {
        return sql.one(
                "SELECT EXISTS (SELECT 1 FROM uploads WHERE key = ? AND owner_id = ?) AS owned",
                row -> row.flag("owned"),
                key,
                ownerId);
    }

    /** Up to {@code limit} keys of uploads from before the given time that no job uses. */
    List<String> unused(Instant before, int limit) {
        return sql.list(UNUSED, row -> row.text("key"), before, limit);
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
