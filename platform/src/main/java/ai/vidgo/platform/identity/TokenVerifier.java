package ai.vidgo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens that auth-service signed. Only the algorithm of this installation counts, whatever a token says of
 * itself, and nothing in its header but {@code kid} chooses a key. Waits for the network at most when a key is unknown:
 * not for event loops.
 */
@Startup // so that a setting which signs nothing stops the start and not the first request
@ApplicationScoped
public class TokenVerifier {

    /** Who signs. */
    public static final String ISSUER = "vidgo";

    /** How far the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** A client sends its token with every request, and a signature costs as much as a small one. */
    private static final int REMEMBERED = 2_000;

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private final AlgorithmConstraints algorithm;
    private final VerificationKeyResolver resolver;
    private final VerificationKeys keys;
    private final Clock clock;

    /** The signatures that were found right, by the whole token: what they were found right with. */
    private final Cache<String, Signed> signed = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    /** By the keys that auth-service publishes, or by the shared one, as the installation says. */
    public TokenVerifier(IdentityConfig config, VerificationKeys keys, SharedTokenKey shared, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        switch (config.algorithm()) {
            case ES256 -> {
                this.algorithm = only(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                this.resolver = (token, outer) -> published(token, keys);
            }
            case HS256 -> {
                Key key = shared.require();
                this.algorithm = only(AlgorithmIdentifiers.HMAC_SHA256);
                this.resolver = (token, outer) -> key;
            }
            default -> throw new IllegalStateException("unknown algorithm " + config.algorithm());
        }
    }

    /**
     * The claims of a token of one kind; {@code sub}, {@code jti}, {@code iat} and {@code exp} are there. Of what was
     * verified before only the signature is not computed again, as long as its key is still one of ours.
     *
     * @throws InvalidJwtException when signature, algorithm, key, issuer, audience, type or time is not right
     */
    public JwtClaims verify(String token, TokenKind kind) throws InvalidJwtException {
        Signed known = signed.getIfPresent(token);
        JwtConsumerBuilder rules = rules(kind);
        if (known != null && known.counts(keys)) {
            return rules.setSkipSignatureVerification().build().processToClaims(token);
        }
        JwtContext verified = rules.setVerificationKeyResolver(resolver).build().process(token);
        remember(token, (JsonWebSignature) verified.getJoseObjects().getFirst());
        return verified.getJwtClaims();
    }

    private JwtConsumerBuilder rules(TokenKind kind) {
        Validator type =
                context -> kind.type().equals(context.getJwtClaims().getClaimValue("type")) ? null : "another type";
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(algorithm)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(kind.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) SKEW.toSeconds())
                .registerValidator(type);
    }

    /** Only what a published key signed: the shared one is quicker than to remember. */
    private void remember(String token, JsonWebSignature signature) {
        if (signature.getKey() instanceof PublicKey key) {
            signed.put(token, new Signed(signature.getKeyIdHeaderValue(), key));
        }
    }

    /**
     * A signature that was found right.
     *
     * @param kid which key the token named
     * @param key the key that had this name then
     */
    private record Signed(String kid, PublicKey key) {

        boolean counts(VerificationKeys keys) {
            return keys.verifying(kid).filter(key::equals).isPresent();
        }
    }

    private static AlgorithmConstraints only(String name) {
        return new AlgorithmConstraints(ConstraintType.PERMIT, name);
    }

    private static Key published(JsonWebSignature token, VerificationKeys keys) throws UnresolvableKeyException {
        String kid = token.getKeyIdHeaderValue();
        if (kid == null) {
            throw new UnresolvableKeyException("the token names no key");
        }
        return keys.verifying(kid).orElseThrow(() -> new UnresolvableKeyException("the key is not ours"));
    }
}
