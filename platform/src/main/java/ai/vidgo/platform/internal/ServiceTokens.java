package ai.vidgo.platform.internal;

import ai.vidgo.platform.crypto.Tokens;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Short-lived tokens by which services prove to each other who they are (architecture §5): HS256 under
 * {@code SERVICE_TOKEN_SECRET}, issuer = the calling service, audience {@code vidgo-internal}, 60 s. Without a secret
 * nobody's token is accepted.
 *
 * <p>Application scoped so that the filters, which a native build creates ahead of time, do not read the secret then.
 */
@ApplicationScoped
public class ServiceTokens {

    /** The audience of every service token. */
    public static final String AUDIENCE = "vidgo-internal";

    private static final Duration LIFE = Duration.ofSeconds(60);

    /** Signing costs as much as a small request, so a token serves many calls; each has half of its life before it. */
    private static final Duration REUSED = LIFE.dividedBy(2);

    private static final int REMEMBERED = 100;

    private final SecretKey key;
    private final String service;
    private final DefaultJWTParser parser;

    /** A caller sends one token with all of its calls for half a minute: its signature is checked once. */
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LIFE).build();

    private volatile Signed latest = new Signed("", 0);

    ServiceTokens(
            @ConfigProperty(name = "vidgo.internal.secret") Optional<String> secret,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "unknown") String service) {
        this.key = new SecretKeySpec(secret.orElseGet(Tokens::random).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.service = service;
        JWTAuthContextInfo rules = new JWTAuthContextInfo();
        rules.setSecretVerificationKey(key);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        rules.setExpectedAudience(Set.of(AUDIENCE));
        rules.setMaxTimeToLiveSecs(LIFE.toSeconds());
        this.parser = new DefaultJWTParser(rules);
    }

    private record Signed(String token, long atMillis) {

        boolean serves(long nowMillis) {
            return nowMillis >= atMillis && nowMillis - atMillis < REUSED.toMillis();
        }
    }

    /** A token of this service that is valid for at least thirty seconds. */
    public String issue() {
        Signed known = latest;
        // The machine's time: by it the builder dates tokens and the parser, here and at the receiver, lets them
        // expire.
        long now = System.currentTimeMillis();
        if (!known.serves(now)) {
            known = new Signed(sign(), now);
            latest = known;
        }
        return known.token();
    }

    private String sign() {
        return Jwt.issuer(service)
                .audience(AUDIENCE)
                .subject(service)
                .expiresIn(LIFE)
                .sign(key);
    }

    /** The name of the service that sent a token, or empty when it is not valid now. */
    public Optional<String> verify(String token) {
        Verified known = verified.getIfPresent(token);
        if (known != null && known.lives()) {
            return Optional.of(known.issuer());
        }
        try {
            JsonWebToken claims = parser.parse(token);
            String issuer = claims.getIssuer();
            if (issuer != null) {
                verified.put(token, new Verified(issuer, claims.getExpirationTime()));
            }
            return Optional.ofNullable(issuer);
        } catch (ParseException invalid) {
            return Optional.empty();
        }
    }

    private record Verified(String issuer, long untilSecond) {

        boolean lives() {
            return Instant.now().getEpochSecond() < untilSecond;
        }
    }
}
