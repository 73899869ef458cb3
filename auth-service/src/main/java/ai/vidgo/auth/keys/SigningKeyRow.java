package ai.vidgo.auth.keys;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code signing_keys}.
 *
 * @param privateSealed the private half, sealed; null once the key is retired: it signs nothing more
 * @param activatedAt null until the key signs
 * @param retiredAt null while the key signs, or will
 */
record SigningKeyRow(
        String kid,
        State state,
        String publicJwk,
        @Nullable String privateSealed,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt) {

    /** Where a key stands; lower case because that is what the table holds. */
    enum State {
        /** Published so that verifiers know it before it signs. */
        next,
        /** Signs. */
        active,
        /** Signs no more, verifies until the last token it signed has expired. */
        retired
    }

    /** A key that will sign. */
    static SigningKeyRow next(String kid, String publicJwk, String privateSealed, Instant now) {
        return new SigningKeyRow(kid, State.next, publicJwk, privateSealed, now, null, null);
    }

    String requirePrivateSealed() {
        return Objects.requireNonNull(privateSealed, "a retired key has no private half");
    }

    Instant requireActivatedAt() {
        return Objects.requireNonNull(activatedAt, "the key was never active");
    }
}
