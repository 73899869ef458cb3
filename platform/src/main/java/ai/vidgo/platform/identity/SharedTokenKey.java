package ai.vidgo.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code SECRET_KEY} as the key of {@code ALGORITHM=HS256}: its bytes as they are, as other programs use them. */
@ApplicationScoped
public class SharedTokenKey {

    private static final int SHORTEST = 32;

    private final Optional<String> secret;

    /** Nothing is wrong with a key that is absent or too short until somebody requires it. */
    public SharedTokenKey(@ConfigProperty(name = "vidgo.secret-key") Optional<String> secret) {
        this.secret = secret;
    }

    /**
     * The key.
     *
     * @throws IllegalStateException when the setting is too short for the algorithm (RFC 7518, section 3.2)
     */
    public SecretKey require() {
        byte[] bytes = secret.orElse("").getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException("ALGORITHM=HS256 needs a SECRET_KEY of at least " + SHORTEST + " bytes");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
