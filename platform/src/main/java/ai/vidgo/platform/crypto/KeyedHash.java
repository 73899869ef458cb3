package ai.vidgo.platform.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** HMAC-SHA256 under a key that only the service has: for codes and tokens that must not be guessed from the table. */
@Singleton
public class KeyedHash {

    private final SecretKeys keys;

    KeyedHash(SecretKeys keys) {
        this.keys = keys;
    }

    /** The hash of a value for a purpose, 64 lower-case hex digits. */
    public String of(String purpose, String value) {
        return HexFormat.of()
                .formatHex(Hmac.sha256(keys.key("hash:" + purpose), value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a value has this hash; takes the same time for every answer. */
    public boolean matches(String purpose, String value, String hash) {
        return MessageDigest.isEqual(
                of(purpose, value).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
