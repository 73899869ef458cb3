package ai.vidgo.auth.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code email_verifications}: one code that was sent (contract: auth §5, verification code). */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
@Table(name = "email_verifications")
class EmailVerificationRow {

    static final int MAX_ATTEMPTS = 3;

    /** Lower case because that is what the table holds. */
    enum Status {
        pending,
        verified,
        expired,
        failed
    }

    @Id
    private UUID id;

    private UUID userId;
    private String email;
    private String codeHash;
    private int attempts;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant expiresAt;
    private @Nullable Instant verifiedAt;
    private Instant createdAt;

    /** For Hibernate. */
    EmailVerificationRow() {}

    EmailVerificationRow(UUID id, UUID userId, String email, String codeHash, Instant now, Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.email = email;
        this.codeHash = codeHash;
        this.status = Status.pending;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    void verified(Instant now) {
        status = Status.verified;
        verifiedAt = now;
    }

    void expired() {
        status = Status.expired;
    }

    /** Counts a wrong try; answers how many are left. */
    int wrongTry() {
        attempts++;
        if (attempts >= MAX_ATTEMPTS) {
            status = Status.failed;
        }
        return MAX_ATTEMPTS - attempts;
    }

    boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    String codeHash() {
        return codeHash;
    }
}
