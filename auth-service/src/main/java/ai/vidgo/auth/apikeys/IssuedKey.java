package ai.vidgo.auth.apikeys;

import ai.vidgo.platform.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param prefix how it begins, for telling one from another
 * @param scopes {@code read}, {@code generate}
 */
record IssuedKey(
        UUID id,
        UUID userId,
        String name,
        String prefix,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static IssuedKey of(Row row) {
        return new IssuedKey(
                row.uuid("id"),
                row.uuid("user_id"),
                row.text("name"),
                row.text("prefix"),
                row.texts("scopes"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.findInstant("last_used_at"));
    }
}
