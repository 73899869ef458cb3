package ai.vidgo.platform.identity;

import static ai.vidgo.platform.testing.PublishedJwks.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.PublishedJwks;
import ai.vidgo.platform.testing.TestClock;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a service verifies tokens by keys that another process publishes. */
class TokenVerifierTest {

    private static final String SECRET = "tests-only-0123456789-0123456789-0123456789";

    /** Everything here happens within a second on a machine that has nothing else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LIFE = Duration.ofMinutes(5);

    private PublishedJwks auth;

    @BeforeEach
    void publish() throws IOException {
        auth = new PublishedJwks();
    }

    @AfterEach
    void close() {
        auth.close();
    }

    @Test
    void acceptsWhatAPublishedKeySigned() throws Exception {
        EllipticCurveJsonWebKey key = key("one");
        auth.publish(key);
        TokenVerifier verifier = verifier(TokenAlgorithm.ES256, SECRET);
        for (int i = 0; i < 5; i++) {
            assertThat(verifier.verify(signed(key), TokenKind.ACCESS).getSubject())
                    .isNotBlank();
        }
        assertThat(auth.questions()).isEqualTo(1);
    }

    @Test
    void noTokenIsRefusedWhileKeysChange() throws Exception {
        EllipticCurveJsonWebKey first = key("key-0");
        EllipticCurveJsonWebKey next = key("key-1");
        List<EllipticCurveJsonWebKey> published = new ArrayList<>(List.of(first, next));
        auth.publish(published.toArray(JsonWebKey[]::new));
        TokenVerifier verifier = verifier(TokenAlgorithm.ES256, SECRET);
        AtomicReference<EllipticCurveJsonWebKey> signing = new AtomicReference<>(first);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger verified = new AtomicInteger();
        // Virtual threads that never wait would not let each other run.
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(threads.submit(() -> {
                    while (!done.get()) {
                        verifier.verify(signed(signing.get()), TokenKind.ACCESS);
                        verified.incrementAndGet();
                    }
                    return null;
                }));
            }
            try {
                for (int i = 2; i < 6; i++) {
                    EllipticCurveJsonWebKey after = key("key-" + i);
                    // Published while its predecessor signs, as auth-service does.
                    published.add(after);
                    auth.publish(published.toArray(JsonWebKey[]::new));
                    String early = signed(after);
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(50))
                            .ignoreException(InvalidJwtException.class)
                            .until(() -> verifier.verify(early, TokenKind.ACCESS) != null);
                    signing.set(next);
                    int before = verified.get();
                    await().atMost(PATIENCE).until(() -> verified.get() > before + 50);
                    next = after;
                }
            } finally {
                // Or the clients would go on for ever, and the test with them.
                done.set(true);
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
    }

    @Test
    void strangersKidsDoNotMakeItAskAgainAndAgain() throws Exception {
        EllipticCurveJsonWebKey known = key("known");
        auth.publish(known);
        TokenVerifier verifier = verifier(TokenAlgorithm.ES256, SECRET);
        verifier.verify(signed(known), TokenKind.ACCESS);
        EllipticCurveJsonWebKey foreign = key("foreign");
        long begin = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            foreign.setKeyId("foreign-" + i);
            refuses(verifier, signed(foreign));
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertThat(auth.questions()).isLessThanOrEqualTo((int) seconds + 3);
    }

    @Test
    void refusesAForeignKeyUnderAKnownKidAndAnyOtherAlgorithm() throws Exception {
        EllipticCurveJsonWebKey key = key("one");
        auth.publish(key);
        TokenVerifier verifier = verifier(TokenAlgorithm.ES256, SECRET);
        EllipticCurveJsonWebKey foreign = key("one");
        refuses(verifier, signed(foreign));
        refuses(verifier, signed(secret(SECRET), "one"));
        byte[] publicKey = key.getPublicKey().getEncoded();
        refuses(verifier, signed(new SecretKeySpec(publicKey, "HmacSHA256"), "one"));
        refuses(verifier, unsigned(signed(key)));
    }

    @Test
    void sharedSecretVerifiesWhereTheInstallationSaysSo() throws Exception {
        TokenVerifier verifier = verifier(TokenAlgorithm.HS256, SECRET);
        assertThat(verifier.verify(signed(secret(SECRET), null), TokenKind.ACCESS)
                        .getSubject())
                .isNotBlank();
        assertThat(auth.questions()).isZero();

        EllipticCurveJsonWebKey key = key("one");
        auth.publish(key);
        refuses(verifier, signed(key));
        refuses(verifier, signed(secret("another-0123456789-0123456789-0123456789"), null));
        refuses(verifier, unsigned(signed(secret(SECRET), null)));
    }

    @Test
    void sharedSecretMustBeLongEnoughForTheAlgorithm() {
        assertThatThrownBy(() -> verifier(TokenAlgorithm.HS256, "short")).hasMessageContaining("SECRET_KEY");
        assertThatCode(() -> verifier(TokenAlgorithm.ES256, "short")).doesNotThrowAnyException();
    }

    @Test
    void withoutKeysNobodyIsKnown() throws Exception {
        String token = signed(key("one"));
        TokenVerifier verifier = verifier(TokenAlgorithm.ES256, SECRET);
        auth.close();
        refuses(verifier, token);
    }

    @Test
    void computesASignatureOnceAndChecksEverythingElseEachTime() throws Exception {
        EllipticCurveJsonWebKey key = key("one");
        CountedKey counted = new CountedKey((ECPublicKey) key.getPublicKey());
        AtomicReference<Optional<PublicKey>> ours = new AtomicReference<>(Optional.of(counted));
        TestClock clock = new TestClock();
        TokenVerifier verifier = verifier(_ -> ours.get(), clock);
        String token = signed(key);

        verifier.verify(token, TokenKind.ACCESS);
        int once = counted.used();
        assertThat(once).isPositive();
        assertThat(verifier.verify(token, TokenKind.ACCESS).getSubject()).isNotBlank();
        assertThat(counted.used()).isEqualTo(once);

        String forged = token.substring(0, token.lastIndexOf('.')) + signed(key).substring(token.lastIndexOf('.'));
        refuses(verifier, forged);
        assertThatThrownBy(() -> verifier.verify(token, TokenKind.REFRESH)).isInstanceOf(InvalidJwtException.class);
        ours.set(Optional.of(key("one").getPublicKey()));
        refuses(verifier, token);
        ours.set(Optional.empty());
        refuses(verifier, token);
        ours.set(Optional.of(counted));
        clock.advance(LIFE.plusSeconds(10));
        refuses(verifier, token);
    }

    @Test
    void whatIsKnownOfATokenIsNobodysToChange() throws Exception {
        TokenVerifier verifier = verifier(TokenAlgorithm.HS256, SECRET);
        String token = signed(secret(SECRET), null);
        for (int time = 0; time < 3; time++) {
            JwtClaims claims = verifier.verify(token, TokenKind.ACCESS);
            assertThat(claims.getSubject()).isNotEqualTo("somebody else");
            claims.setSubject("somebody else");
            claims.unsetClaim("type");
        }
    }

    /** A public key that says how often a signature was verified by it. */
    private static final class CountedKey implements ECPublicKey {

        private final transient ECPublicKey key;
        private final AtomicInteger used = new AtomicInteger();

        CountedKey(ECPublicKey key) {
            this.key = key;
        }

        int used() {
            return used.get();
        }

        @Override
        public ECPoint getW() {
            used.incrementAndGet();
            return key.getW();
        }

        @Override
        public ECParameterSpec getParams() {
            return key.getParams();
        }

        @Override
        public String getAlgorithm() {
            return key.getAlgorithm();
        }

        @Override
        public String getFormat() {
            return key.getFormat();
        }

        @Override
        public byte[] getEncoded() {
            return key.getEncoded();
        }
    }

    private static void refuses(TokenVerifier verifier, String token) {
        assertThatThrownBy(() -> verifier.verify(token, TokenKind.ACCESS)).isInstanceOf(InvalidJwtException.class);
    }

    private TokenVerifier verifier(TokenAlgorithm algorithm, String secret) {
        IdentityConfig config = new Settings(algorithm, auth.url());
        return new TokenVerifier(
                config, new PublishedKeys(config), new SharedTokenKey(Optional.of(secret)), Clock.systemUTC());
    }

    private TokenVerifier verifier(VerificationKeys keys, Clock clock) {
        IdentityConfig config = new Settings(TokenAlgorithm.ES256, auth.url());
        return new TokenVerifier(config, keys, new SharedTokenKey(Optional.empty()), clock);
    }

    private static SecretKey secret(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    private static String signed(EllipticCurveJsonWebKey key) {
        PrivateKey secret = key.getPrivateKey();
        return claims().jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.getKeyId())
                .sign(secret);
    }

    private static String signed(SecretKey secret, String kid) {
        return (kid == null ? claims().jws() : claims().jws().keyId(kid))
                .algorithm(SignatureAlgorithm.HS256)
                .sign(secret);
    }

    private static String unsigned(String token) {
        String[] parts = token.split("\\.", -1);
        String header = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        return header + "." + parts[1] + ".";
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("vidgo")
                .audience("vidgo-api")
                .subject(UUID.randomUUID().toString())
                .claim("jti", UUID.randomUUID().toString())
                .claim("type", "access")
                .expiresIn(LIFE);
    }

    private record Settings(TokenAlgorithm algorithm, String keysUrl) implements IdentityConfig {

        @Override
        public Duration keysTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration keysKept() {
            return Duration.ofHours(1);
        }
    }
}
