package ai.vidgo.auth.keys;

import java.security.PrivateKey;

/**
 * The key that signs now.
 *
 * @param kid its id in the JWKS
 * @param key the private half (P-256)
 */
public record SigningKey(String kid, PrivateKey key) {}
