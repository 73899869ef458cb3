package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
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
public class SigningKeys {

    /** The only algorithm of these keys. */
    public static final String ALGORITHM = "ES256";

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

    private record KeySet(Instant readAt, SigningKey active, Map<String, PublicKey> verifying, List<String> jwks) {}

    void prepare(@Observes StartupEvent event) {
        ensure();
    }

    /** Makes the first keys of an installation; of instances that start at once only one does. */
    @Transactional
    void ensure() {
        rows.lock();
        if (rows.in(State.active).isEmpty()) {
            SigningKeyRow first = rows.in(State.next).orElseGet(this::added);
            first.activate(clock.instant());
            rows.flush();
        }
        if (rows.in(State.next).isEmpty()) {
            added();
        }
    }

    /** The next key signs from now on and the active one only verifies; a new next key is published. */
    @Transactional
    public void rotate() {
        rows.lock();
        rows.in(State.active).ifPresent(active -> active.retire(clock.instant()));
        rows.flush();
        rows.in(State.next).ifPresent(next -> next.activate(clock.instant()));
        rows.flush();
        added();
        known = null;
    }

    /** The key to sign with. */
    public SigningKey active() {
        return keys(FRESH).active();
    }

    /** The public key with this id, if tokens signed by it may be alive. */
    public Optional<PublicKey> verifying(String kid) {
        PublicKey key = keys(FRESH).verifying().get(kid);
        return Optional.ofNullable(
                key != null ? key : keys(LOOK_AGAIN).verifying().get(kid));
    }

    /** The public keys as JWK texts, for the JWKS document. */
    List<String> published() {
        return keys(LOOK_AGAIN).jwks();
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
        List<SigningKeyRow> live = rows.listAll().stream()
                .filter(row -> row.verifiesAt(now, longestToken))
                .toList();
        SigningKeyRow active = live.stream()
                .filter(row -> row.state() == State.active)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no active signing key"));
        Map<String, PublicKey> verifying = new HashMap<>();
        live.forEach(row -> verifying.put(row.kid(), publicKey(row)));
        return new KeySet(
                now,
                new SigningKey(active.kid(), maker.open(active)),
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

    private SigningKeyRow added() {
        SigningKeyRow row = maker.make();
        rows.persistAndFlush(row);
        return row;
    }
}
