package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import ai.vidgo.platform.identity.VerificationKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign tokens (architecture §6). One is active; the next one is published beforehand, so that every
 * verifier knows it before the first token arrives; a retired one verifies until the longest-lived token it signed is
 * dead. All instances read them from the table, at most {@link #FRESH} late.
 */
@ApplicationScoped
public class SigningKeys implements VerificationKeys {

    /** The only algorithm of these keys. */
    static final String ALGORITHM = "ES256";

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** An unknown kid makes us look again, but not more often than this: kids come from strangers. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final SigningKeyRows rows;
    private final KeyMaker maker;
    private final Clock clock;
    private final Duration longestToken;
    private volatile @Nullable KeySet known;

    SigningKeys(
            SigningKeyRows rows,
            KeyMaker maker,
            Clock clock,
            @ConfigProperty(name = "vidgo.tokens.refresh-life") Duration longestToken) {
        this.rows = rows;
        this.maker = maker;
        this.clock = clock;
        this.longestToken = longestToken;
    }

    private record KeySet(
            Instant readAt, @Nullable SigningKey active, Map<String, PublicKey> verifying, List<String> jwks) {}

    /** The key to sign with. */
    public SigningKey active() {
        SigningKey active = keys(FRESH).active();
        if (active == null) {
            throw new IllegalStateException("there is no active signing key");
        }
        return active;
    }

    @Override
    public Optional<PublicKey> verifying(String kid) {
        PublicKey key = keys(FRESH).verifying().get(kid);
        return Optional.ofNullable(
                key != null ? key : keys(LOOK_AGAIN).verifying().get(kid));
    }

    /** The public keys as JWK texts, for the JWKS document. */
    List<String> published() {
        return keys(LOOK_AGAIN).jwks();
    }

    /** Reads the table at the next question. */
    void forget() {
        known = null;
    }

    /** No living token is signed by a key that was retired before this; an instance may have signed {@link #FRESH} on. */
    Instant deadIfRetiredBefore() {
        return clock.instant().minus(longestToken).minus(FRESH);
    }

    private KeySet keys(Duration age) {
        KeySet present = known;
        if (present == null || !clock.instant().isBefore(present.readAt().plus(age))) {
            present = read();
            known = present;
        }
        return present;
    }

    private KeySet read() {
        Instant now = clock.instant();
        List<SigningKeyRow> live = rows.notRetiredBefore(deadIfRetiredBefore());
        Map<String, PublicKey> verifying = new HashMap<>();
        live.forEach(row -> verifying.put(row.kid(), publicKey(row)));
        return new KeySet(
                now,
                live.stream()
                        .filter(row -> row.state() == State.active)
                        .map(row -> new SigningKey(row.kid(), maker.open(row)))
                        .findFirst()
                        .orElse(null),
                Map.copyOf(verifying),
                live.stream().map(SigningKeyRow::publicJwk).toList());
    }

    private static PublicKey publicKey(SigningKeyRow row) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(row.publicJwk()).getPublicKey();
        } catch (JoseException e) {
            throw new IllegalStateException("public part of signing key " + row.kid() + " is not readable", e);
        }
    }
}
