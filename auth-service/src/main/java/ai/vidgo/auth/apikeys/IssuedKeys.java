package ai.vidgo.auth.apikeys;

import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.entitlement.Entitlements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * API keys for plans with API access. A key is {@code vg_<prefix>_<secret>}: 256 random bits, shown once. A plan without
 * API access makes its keys sleep; they work again when the plan comes back.
 */
@ApplicationScoped
class IssuedKeys {

    private static final int PREFIX_BYTES = 4;
    private static final int SECRET_BYTES = 32;

    private final IssuedKeyRows rows;
    private final Entitlements entitlements;
    private final KeyedHash hash;
    private final IssuedKeyConfig config;
    private final Clock clock;

    IssuedKeys(IssuedKeyRows rows, Entitlements entitlements, KeyedHash hash, IssuedKeyConfig config, Clock clock) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.hash = hash;
        this.config = config;
        this.clock = clock;
    }

    /** What became of the wish for a key. */
    sealed interface Outcome {

        /** The key itself is known now and never again. */
        record Made(IssuedKey key, String secret) implements Outcome {}

        /** The plan has no API access. */
        record NotInPlan() implements Outcome {}

        /** The user has as many as may be. */
        record TooMany(int most) implements Outcome {}
    }

    List<IssuedKey> of(UUID user) {
        return rows.of(user);
    }

    /** Makes a key. */
    @Transactional
    Outcome make(UUID user, String name, List<String> scopes, Optional<Duration> life) {
        if (!entitlements.of(user).apiAccess()) {
            return new Outcome.NotInPlan();
        }
        if (rows.countLocked(user) >= config.perUser()) {
            return new Outcome.TooMany(config.perUser());
        }
        SecureRandom random = new SecureRandom();
        String prefix = "vg_" + random(random, PREFIX_BYTES);
        String secret = prefix + "_" + random(random, SECRET_BYTES);
        Instant now = clock.instant();
        Instant expires = now.plus(life.orElse(config.usualLife()));
        IssuedKey key = new IssuedKey(UUID.randomUUID(), user, name, prefix, scopes, now, expires, null);
        rows.add(key, hashed(secret));
        return new Outcome.Made(key, secret);
    }

    /** Removes a key; false when the user has no such key. */
    boolean remove(UUID user, UUID id) {
        return rows.remove(user, id);
    }

    /** The key behind this text, if it may be used now; notes the use. */
    Optional<IssuedKey> use(String text) {
        Instant now = clock.instant();
        Optional<IssuedKey> key = rows.living(hashed(text), now)
                .filter(found -> entitlements.of(found.userId()).apiAccess());
        key.filter(found -> found.lastUsedAt() == null
                        || !now.isBefore(found.lastUsedAt().plus(config.lastUsedEvery())))
                .ifPresent(found -> rows.used(found.id(), now));
        return key;
    }

    private String hashed(String text) {
        return hash.of("api-key", text);
    }

    private static String random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
