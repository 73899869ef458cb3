package ai.vidgo.auth.tokens;

import ai.vidgo.auth.keys.SigningKey;
import ai.vidgo.auth.keys.SigningKeys;
import ai.vidgo.platform.crypto.Tokens;
import ai.vidgo.platform.identity.IdentityConfig;
import ai.vidgo.platform.identity.SharedTokenKey;
import ai.vidgo.platform.identity.TokenKind;
import ai.vidgo.platform.identity.TokenVerifier;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

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
        return sign(TokenKind.REFRESH, user, session, id, Set.of(), config.refreshLife());
    }

    /** A token for the admin's WebSocket, as long-lived as an access token. */
    public String webSocket(UUID user, UUID session) {
        return sign(TokenKind.WEB_SOCKET, user, session, Tokens.random(), groups(true), config.accessLife());
    }

    private String sign(TokenKind kind, UUID user, UUID session, String id, Set<String> groups, Duration life) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(TokenVerifier.ISSUER)
                .audience(kind.audience())
                .subject(user.toString())
                .groups(groups)
                .claim("sid", session.toString())
                .claim("jti", id)
                .claim("type", kind.type())
                .issuedAt(now)
                .expiresAt(now.plus(life));
        return switch (identity.algorithm()) {
            case ES256 -> {
                SigningKey key = keys.active();
                yield claims.jws()
                        .algorithm(SignatureAlgorithm.ES256)
                        .keyId(key.kid())
                        .sign(key.key());
            }
            case HS256 -> claims.jws().algorithm(SignatureAlgorithm.HS256).sign(shared.require());
        };
    }

    private static Set<String> groups(boolean admin) {
        return admin ? Set.of("user", "admin") : Set.of("user");
    }
}
