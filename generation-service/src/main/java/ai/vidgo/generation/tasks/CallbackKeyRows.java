package ai.vidgo.generation.tasks;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The table {@code callback_keys}. */
@Singleton
class CallbackKeyRows {

    /** The number of the secret that every account begins with. */
    static final int FIRST = 0;

    private static final Key UNCHANGED = new Key(FIRST, Instant.EPOCH);

    private final Sql sql;

    CallbackKeyRows(Sql sql) {
        this.sql = sql;
    }

    /** Which secret an account has, and since when. */
    record Key(int version, Instant changedAt) {}

    Key find(UUID owner) {
        return sql.find(
                        "SELECT version, changed_at FROM callback_keys WHERE owner_id = ?",
                        row -> new Key(row.number("version"), row.instant("changed_at")),
                        owner)
                .orElse(UNCHANGED);
    }

    /** The next number. */
    int raise(UUID owner, Instant now) {
        return sql.one("""
                INSERT INTO callback_keys (owner_id, version, changed_at) VALUES (?, 1, ?)
                ON CONFLICT (owner_id) DO UPDATE
                    SET version = callback_keys.version + 1, changed_at = excluded.changed_at
                RETURNING version""", row -> row.number("version"), owner, now);
    }

    void delete(UUID owner) {
        sql.update("DELETE FROM callback_keys WHERE owner_id = ?", owner);
    }
}
