package ai.vidgo.auth.sessions;

import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From where somebody signed in. Erasing ends all sessions and leaves them blank until they are forgotten. */
@Singleton
class SessionData implements PersonalData {

    private final Sql sql;
    private final Sessions sessions;

    SessionData(Sql sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /** One login. */
    @RegisterForReflection
    record Exported(
            UUID id,
            String network,
            @Nullable String userAgent,
            Instant createdAt,
            Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    @Override
    public String section() {
        return "sessions";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                "SELECT * FROM sessions WHERE user_id = ? ORDER BY created_at DESC",
                row -> new Exported(
                        row.uuid("id"),
                        row.text("network"),
                        row.findText("user_agent"),
                        row.instant("created_at"),
                        row.instant("last_used_at"),
                        row.findInstant("revoked_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        sessions.revokeAll(userId, null, "erased");
        sessions.blank(userId);
    }
}
