package ai.vidgo.auth.tokens;

import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Reads refresh tokens, as strangers may have written them. */
@Singleton
public class RefreshTokens {

    private final TokenVerifier verifier;

    RefreshTokens(TokenVerifier verifier) {
        this.verifier = verifier;
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
    public Optional<RefreshClaims> read(String token) {
        try {
            JwtClaims claims = verifier.verify(token, TokenKind.REFRESH);
            String session = claims.getStringClaimValue("sid");
            return Optional.of(new RefreshClaims(uuid(claims.getSubject()), uuid(session), claims.getJwtId()));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static UUID uuid(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("the claim is missing");
        }
        return UUID.fromString(text);
    }
}
