package ai.vidgo.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sub-keys of {@code SECRET_KEY}, one per purpose, by HKDF-SHA256 (RFC 5869), so that one setting serves several uses
 * without one use weakening another.
 */
@ApplicationScoped
class SecretKeys {

    /** What the start-up checks accept in development alone. */
    private static final String DEVELOPMENT_ONLY = "development-only";

    private static final byte[] SALT = "vidgo.v1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] extracted;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    @Inject
    SecretKeys(@ConfigProperty(name = "vidgo.secret-key") Optional<String> secret) {
        this(secret.orElse(DEVELOPMENT_ONLY));
    }

    SecretKeys(String secret) {
        this.extracted = Hmac.sha256(SALT, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes for a purpose. */
    byte[] key(String purpose) {
        return keys.computeIfAbsent(purpose, this::expand);
    }

    private byte[] expand(String purpose) {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        return Hmac.sha256(extracted, block);
    }
}
