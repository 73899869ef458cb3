package ai.vidgo.auth.tokens;

import ai.vidgo.auth.keys.SigningKey;
import ai.vidgo.auth.keys.SigningKeys;
import ai.vidgo.platform.crypto.Tokens;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Signs tokens: ES256, claims iss, aud, sub, sid, jti, iat, exp, type, groups (contract: data-identity-billing §3). */
@Singleton
public class TokenIssuer {

    static final String ISSUER = "vidgo";

    private final SigningKeys keys;
    private final TokenConfig config;
    private final Clock clock;

    TokenIssuer(SigningKeys keys, TokenConfig config, Clock clock) {
        this.keys = keys;
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
        SigningKey key = keys.active();
        Instant now = clock.instant();
        return Jwt.issuer(ISSUER)
                .audience(kind.audience())
                .subject(user.toString())
                .groups(groups)
                .claim("sid", session.toString())
                .claim("jti", id)
                .claim("type", kind.type())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.kid())
                .sign(key.key());
    }

    private static Set<String> groups(boolean admin) {
        return admin ? Set.of("user", "admin") : Set.of("user");
    }
}
