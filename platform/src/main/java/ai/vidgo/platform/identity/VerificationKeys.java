package ai.vidgo.platform.identity;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys that tokens are verified by: fetched from auth-service, or in auth-service its own. */
public interface VerificationKeys {

    /**
     * The key with this id.
     *
     * @param kid as a stranger wrote it into a token; nothing but a key of the map is ever made of it
     */
    Optional<PublicKey> verifying(String kid);
}
