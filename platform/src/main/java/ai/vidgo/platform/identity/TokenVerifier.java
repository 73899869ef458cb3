package ai.vidgo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

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

    /** A client sends its token with every request, and to read and check one costs as much as to answer a small one. */
    private static final int REMEMBERED = 2_000;

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private final AlgorithmConstraints algorithm;
    private final TrustedKeys trusted;
    private final Clock clock;

    /** What was signed with a trusted key, by the whole token. */
    private final Cache<String, Signed> signed = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    /** By the keys that auth-service publishes, or by the shared one, as the installation says. */
    public TokenVerifier(IdentityConfig config, VerificationKeys keys, SharedTokenKey shared, Clock clock) {
        this.clock = clock;
        switch (config.algorithm()) {
            case ES256 -> {
                this.algorithm = only(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                this.trusted = kid -> Optional.ofNullable(kid).flatMap(keys::verifying);
            }
            case HS256 -> {
                Key key = shared.require();
                this.algorithm = only(AlgorithmIdentifiers.HMAC_SHA256);
                this.trusted = kid -> Optional.of(key);
            }
            default -> throw new IllegalStateException("unknown algorithm " + config.algorithm());
        }
    }

    /** The keys whose signature counts. */
    private interface TrustedKeys {

        /** The key for tokens that name {@code kid}, or none. */
        Optional<? extends Key> named(@Nullable String kid);
    }

    /**
     * The claims of a token of one kind, for the caller to keep; {@code sub}, {@code jti}, {@code iat} and {@code exp} are
     * there. What was verified before is not read and its signature not computed again, as long as its key is still one of
     * ours; all else is judged each time.
     *
     * @throws InvalidJwtException when signature, algorithm, key, issuer, audience, type or time is not right
     */
    public JwtClaims verify(String token, TokenKind kind) throws InvalidJwtException {
        Signed known = signed.getIfPresent(token);
        if (known != null && isTrusted(known)) {
            // Its signature is not in this context, so that one can't be asked for.
            rules(kind)
                    .setSkipSignatureVerification()
                    .setDisableRequireSignature()
                    .build()
                    .processContext(new JwtContext(known.claims(), List.of()));
            return copy(known.claims());
        }
        JwtContext verified =
                rules(kind).setVerificationKeyResolver(this::resolve).build().process(token);
        JsonWebSignature signature =
                (JsonWebSignature) verified.getJoseObjects().getFirst();
        signed.put(token, new Signed(signature.getKeyIdHeaderValue(), signature.getKey(), verified.getJwtClaims()));
        return copy(verified.getJwtClaims());
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

    private boolean isTrusted(Signed known) {
        return trusted.named(known.kid()).filter(known.key()::equals).isPresent();
    }

    private Key resolve(JsonWebSignature token, List<JsonWebStructure> outer) throws UnresolvableKeyException {
        return trusted.named(token.getKeyIdHeaderValue())
                .map(Key.class::cast)
                .orElseThrow(() -> new UnresolvableKeyException("the key is not ours"));
    }

    /**
     * A token whose signature was found right.
     *
     * @param kid which key it named
     * @param key the key that had this name then
     * @param claims not to be handed out: whoever gets claims may write into them
     */
    private record Signed(@Nullable String kid, Key key, JwtClaims claims) {}

    private static JwtClaims copy(JwtClaims claims) {
        JwtClaims copy = new JwtClaims();
        claims.getClaimsMap().forEach(copy::setClaim);
        return copy;
    }

    private static AlgorithmConstraints only(String name) {
        return new AlgorithmConstraints(ConstraintType.PERMIT, name);
    }
}
