package ai.vidgo.auth.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

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
    private String privateSealed;
    private Instant createdAt;
    private Instant activatedAt;
    private Instant retiredAt;

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
    }

    /** Whether tokens signed with this key may still be alive. */
    boolean verifiesAt(Instant now, Duration longestToken) {
        return retiredAt == null || now.isBefore(retiredAt.plus(longestToken));
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
        return privateSealed;
    }
}
