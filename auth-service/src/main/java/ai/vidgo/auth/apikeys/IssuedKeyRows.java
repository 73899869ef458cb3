package ai.vidgo.auth.apikeys;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code api_keys}. */
@Singleton
class IssuedKeyRows {

    private static final String COLUMNS =
            "k.id, k.user_id, k.name, k.prefix, k.scopes, k.created_at, k.expires_at, k.last_used_at";

    private static final String LIVING = "SELECT " + COLUMNS + """
             FROM api_keys k JOIN users u ON u.id = k.user_id AND u.is_active
            WHERE k.key_hash = ? AND k.expires_at > ?""";

    private final Sql sql;

    IssuedKeyRows(Sql sql) {
        this.sql = sql;
    }

    List<IssuedKey> of(UUID user) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM api_keys k WHERE k.user_id = ? ORDER BY k.created_at DESC, k.id",
                IssuedKey::of,
                user);
    }

    /** How many keys the user has; the next one to ask waits until this transaction ends. */
    long countLocked(UUID user) {
        sql.find("SELECT id FROM users WHERE id = ? FOR NO KEY UPDATE", row -> row.uuid("id"), user);
        return sql.one("SELECT count(*) AS keys FROM api_keys WHERE user_id = ?", row -> row.count("keys"), user);
    }

    void add(IssuedKey key, String hash) {
        sql.update(
                "INSERT INTO api_keys (id, user_id, name, prefix, key_hash, scopes, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                key.userId(),
                key.name(),
                key.prefix(),
                hash,
                key.scopes().toArray(String[]::new),
                key.createdAt(),
                key.expiresAt());
    }

    /** The key with this hash, if it has not expired and its owner's account is active. */
    Optional<IssuedKey> living(String hash, Instant now) {
        return sql.find(LIVING, IssuedKey::of, hash, now);
    }

    void used(UUID id, Instant now) {
        sql.update("UPDATE api_keys SET last_used_at = ? WHERE id = ?", now, id);
    }

    void removeAll(UUID user) {
        sql.update("DELETE FROM api_keys WHERE user_id = ?", user);
    }

    boolean remove(UUID user, UUID id) {
        return sql.update("DELETE FROM api_keys WHERE id = ? AND user_id = ?", id, user) == 1;
    }
}
