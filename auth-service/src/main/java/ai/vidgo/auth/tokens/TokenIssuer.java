package ai.vidgo.auth.tokens;

import ai.vidgo.auth.keys.SigningKey;
import ai.vidgo.auth.keys.SigningKeys;
import ai.vidgo.platform.crypto.Tokens;
import ai.vidgo.platform.identity.IdentityConfig;
import ai.vidgo.platform.identity.SharedTokenKey;
import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs tokens with the claims iss, aud, sub, sid, jti, iat, exp, type, groups (contract: data-identity-billing §3). */
@Singleton
public class TokenIssuer {

    private final SigningKeys keys;
    private final SharedTokenKey shared;
    private final IdentityConfig identity;
    private final TokenConfig config;
    private final Clock clock;

    TokenIssuer(SigningKeys keys, SharedTokenKey shared, IdentityConfig identity, TokenConfig config, Clock clock) {
        this.keys = keys;
        this.shared = shared;
        this.identity = identity;
        this.config = config;
        this.clock = clock;
    }

    /** A token that opens the API for one user in one session. */
    public String access(UUID user, UUID session, boolean admin) {
        return sign(TokenKind.ACCESS, user, session, Tokens.random(), groups(admin), config.accessLife());
    }

    /**
     * A token that buys the next pair of a session.
     *
     * @param id 256 random bits; the session keeps their hash
     */
    public String refresh(UUID user, UUID session, String id) {
        return sign(TokenKind.REFRESH, user, session, id, List.of(), config.refreshLife());
    }

    /** A token for the admin's WebSocket, as long-lived as an access token. */
    public String webSocket(UUID user, UUID session) {
        return sign(TokenKind.WEB_SOCKET, user, session, Tokens.random(), groups(true), config.accessLife());
    }

    private String sign(TokenKind kind, UUID user, UUID session, String id, List<String> groups, Duration life) {
        NumericDate now = NumericDate.fromMilliseconds(clock.millis());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(TokenVerifier.ISSUER);
        claims.setAudience(kind.audience());
        claims.setSubject(user.toString());
        claims.setStringListClaim("groups", groups);
        claims.setStringClaim("sid", session.toString());
        claims.setJwtId(id);
        claims.setStringClaim("type", kind.type());
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + life.toSeconds()));
        return signed(claims);
    }

    /** Not by the builder of smallrye-jwt, which looks up half a dozen settings for each token. */
    private String signed(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setPayload(claims.toJson());
        switch (identity.algorithm()) {
            case ES256 -> {
                SigningKey key = keys.active();
                token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                token.setKeyIdHeaderValue(key.kid());
                token.setKey(key.key());
            }
            case HS256 -> {
                token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                token.setKey(shared.require());
            }
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    private static List<String> groups(boolean admin) {
        return admin ? List.of("user", "admin") : List.of("user");
    }
}
