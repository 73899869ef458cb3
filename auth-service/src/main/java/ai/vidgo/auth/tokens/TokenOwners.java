package ai.vidgo.auth.tokens;

import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Whose a token is, for questions that come without a bearer header. */
@Singleton
public class TokenOwners {

    private final TokenVerifier verifier;

    TokenOwners(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    /** Whom a token speaks for, and in which session it was made. */
    public record Owner(UUID userId, UUID sessionId) {}

    /** The owner of a token of this kind, or empty when it is not one of ours, whole and in time. */
    public Optional<Owner> of(String token, TokenKind kind) {
        try {
            JwtClaims claims = verifier.verify(token, kind);
            return Optional.of(new Owner(
                    UUID.fromString(claims.getSubject()), UUID.fromString(claims.getStringClaimValue("sid"))));
        } catch (InvalidJwtException
                | MalformedClaimException
                | IllegalArgumentException
                | NullPointerException notOurs) {
            return Optional.empty();
        }
    }
}
