package ai.vidgo.auth.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code signing_keys}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
@Table(name = "signing_keys")
class SigningKeyRow {

    /** Where a key stands; lower case because that is what the table holds. */
    enum State {
        /** Published so that verifiers know it before it signs. */
        next,
        /** Signs. */
        active,
        /** Signs no more, verifies until the last token it signed has expired. */
        retired
    }

    @Id
    private String kid;

    private String algorithm;

    @Enumerated(EnumType.STRING)
    private State state;

    private String publicJwk;

    /** Absent once the key is retired: it signs nothing more. */
    private @Nullable String privateSealed;

    private Instant createdAt;
    private @Nullable Instant activatedAt;
    private @Nullable Instant retiredAt;

    /** For Hibernate. */
    SigningKeyRow() {}

    SigningKeyRow(String kid, String publicJwk, String privateSealed, Instant now) {
        this.kid = kid;
        this.algorithm = SigningKeys.ALGORITHM;
        this.state = State.next;
        this.publicJwk = publicJwk;
        this.privateSealed = privateSealed;
        this.createdAt = now;
    }

    void activate(Instant now) {
        state = State.active;
        activatedAt = now;
    }

    void retire(Instant now) {
        state = State.retired;
        retiredAt = now;
        privateSealed = null;
    }

    String kid() {
        return kid;
    }

    State state() {
        return state;
    }

    String publicJwk() {
        return publicJwk;
    }

    String privateSealed() {
        return Objects.requireNonNull(privateSealed, "a retired key has no private half");
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant activatedAt() {
        return Objects.requireNonNull(activatedAt, "the key was never active");
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
