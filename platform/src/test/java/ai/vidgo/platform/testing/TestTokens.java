package ai.vidgo.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Signed tokens as auth-service and the services make them. The key pair is made anew for every test run, so no private
 * key lies in the repository; it travels in a system property because a test and its resources may live in different
 * class loaders.
 */
public final class TestTokens {

    private static final String KEY_PROPERTY = "vidgo.test.access-key";
    private static final String SECRET_PROPERTY = "vidgo.test.service-secret";
    private static final String KEY_ID = "test";

    private static PublishedJwks publisher;

    private TestTokens() {}

    /** An access token of an ordinary user in a session of its own. */
    public static String user(UUID userId) {
        return access(userId, UUID.randomUUID(), Duration.ofMinutes(30), "user");
    }

    /** An access token of an administrator in a session of its own. */
    public static String admin(UUID userId) {
        return access(userId, UUID.randomUUID(), Duration.ofMinutes(30), "user", "admin");
    }

    /** An access token with a chosen session, life and groups; a negative life gives an expired one. */
    public static String access(UUID userId, UUID sessionId, Duration life, String... groups) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.issuer("vidgo")
                .audience("vidgo-api")
                .subject(userId.toString())
                .claim("sid", sessionId.toString())
                .claim("jti", UUID.randomUUID().toString())
                .claim("type", "access")
                .groups(new HashSet<>(Set.of(groups)))
                .issuedAt(Math.min(now, now + life.toSeconds()))
                .expiresAt(now + life.toSeconds())
                .jws()
                .keyId(KEY_ID)
                .sign(privateKey());
    }

    /** A service token of the named service, as other services send it to {@code /internal/**}. */
    public static String service(String name) {
        byte[] secret = System.getProperty(SECRET_PROPERTY).getBytes(StandardCharsets.UTF_8);
        return Jwt.issuer(name)
                .audience("vidgo-internal")
                .subject(name)
                .expiresIn(Duration.ofSeconds(60))
                .sign(new SecretKeySpec(secret, "HmacSHA256"));
    }

    static void useServiceSecret(String secret) {
        System.setProperty(SECRET_PROPERTY, secret);
    }

    /** Makes the key pair of this run and serves its public half as auth-service would; answers with the address. */
    static String publishKeys() throws IOException {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(KEY_ID);
            key.setAlgorithm("ES256");
            key.setUse("sig");
            System.setProperty(KEY_PROPERTY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            publisher = new PublishedJwks();
            publisher.publish(key);
            return publisher.url();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a test key", e);
        }
    }

    static void stopPublishing() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    private static PrivateKey privateKey() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(KEY_PROPERTY))
                    .getPrivateKey();
        } catch (JoseException e) {
            throw new IllegalStateException("the test key is not readable", e);
        }
    }
}
