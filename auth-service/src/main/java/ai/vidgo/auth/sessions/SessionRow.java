package ai.vidgo.auth.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code sessions}: one login and all tokens that descend from it (contract: auth §5, session). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
@Table(name = "sessions")
class SessionRow {

    @Id
    private UUID id;

    private UUID userId;

    /** Counts rotations; tokens of an older generation are superseded. */
    private int generation;

    private String network;
    private @Nullable String userAgent;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;

    /** For Hibernate. */
    SessionRow() {}

    boolean activeAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void rotate(Instant now, Duration life) {
        generation++;
        used(now, life);
    }

    void used(Instant now, Duration life) {
        lastUsedAt = now;
        expiresAt = now.plus(life);
    }

    void revoke(String reason, Instant now) {
        revokedAt = now;
        revokedReason = reason;
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    int generation() {
        return generation;
    }

    Sessions.Open view() {
        return new Sessions.Open(id, userAgent, createdAt, lastUsedAt, expiresAt);
    }
}
