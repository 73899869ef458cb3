package ai.vidgo.auth.tokens;

import ai.vidgo.auth.keys.SigningKeys;
import jakarta.inject.Singleton;
import java.security.Key;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies our own tokens by the keys in our table: no HTTP call to ourselves, no delay after a rotation. */
@Singleton
public class TokenVerifier {

    private static final AlgorithmConstraints ONLY_ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final SigningKeys keys;
    private final Clock clock;

    TokenVerifier(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a refresh token proves.
     *
     * @param userId the account
     * @param sessionId the session
     * @param id the random part, whose hash the session keeps
     */
    public record RefreshClaims(UUID userId, UUID sessionId, String id) {}

    /** The claims of a refresh token, or empty when it is not one of ours, whole and in time. */
    public Optional<RefreshClaims> refresh(String token) {
        try {
            JwtClaims claims = verify(token, TokenKind.REFRESH);
            return Optional.of(new RefreshClaims(
                    UUID.fromString(claims.getSubject()),
                    UUID.fromString(claims.getStringClaimValue("sid")),
                    claims.getJwtId()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /**
     * The claims of a token of one kind.
     *
     * @throws InvalidJwtException when signature, algorithm, key, issuer, audience, type or time is not right
     */
    JwtClaims verify(String token, TokenKind kind) throws InvalidJwtException {
        JwtConsumer rules = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ONLY_ES256)
                .setVerificationKeyResolver(this::key)
                .setExpectedIssuer(TokenIssuer.ISSUER)
                .setExpectedAudience(kind.audience())
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .registerValidator((Validator) context ->
                        kind.type().equals(context.getJwtClaims().getClaimValue("type")) ? null : "type is not right")
                .build();
        return rules.processToClaims(token);
    }

    private Key key(JsonWebSignature token, List<JsonWebStructure> outer) throws UnresolvableKeyException {
        String kid = token.getKeyIdHeaderValue();
        Optional<PublicKey> key = kid == null ? Optional.empty() : keys.verifying(kid);
        return key.orElseThrow(() -> new UnresolvableKeyException("the key is not ours"));
    }
}
