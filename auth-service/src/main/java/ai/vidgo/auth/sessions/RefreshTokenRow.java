package ai.vidgo.auth.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code refresh_tokens}: the hash of a token that was handed out, never the token. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
@Table(name = "refresh_tokens")
class RefreshTokenRow {

    @Id
    private String tokenHash;

    private UUID sessionId;
    private int generation;
    private Instant issuedAt;
    private @Nullable Instant supersededAt;

    /** For Hibernate. */
    RefreshTokenRow() {}

    RefreshTokenRow(String tokenHash, UUID sessionId, int generation, Instant now) {
        this.tokenHash = tokenHash;
        this.sessionId = sessionId;
        this.generation = generation;
        this.issuedAt = now;
    }

    UUID sessionId() {
        return sessionId;
    }

    int generation() {
        return generation;
    }

    @Nullable
    Instant supersededAt() {
        return supersededAt;
    }
}
