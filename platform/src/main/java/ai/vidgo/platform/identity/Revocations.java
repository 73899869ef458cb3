package ai.vidgo.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Whether a session or an account has been cut off since its token was made. The answer is at most
 * {@link #FRESHNESS} old; without Redis auth-service is asked, and when that is away too the token counts until it
 * expires, because reads must go on (architecture §3, §6).
 */
@ApplicationScoped
public class Revocations {

    /** Redis key prefix of a revoked session; the value is free. */
    public static final String SESSION_KEY = "auth:revoked:session:";

    /** Redis key prefix of a cut-off account; the value is the epoch second up to which its tokens are dead. */
    public static final String USER_KEY = "auth:revoked:user:";

    private static final Duration FRESHNESS = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Revocations.class);

    private final ValueCommands<String, String> redis;
    private final SessionClient sessions;
    private final Cache<UUID, Verdict> verdicts;

    @Inject
    Revocations(RedisDataSource redis, @RestClient SessionClient sessions) {
        this(redis, sessions, Ticker.systemTicker());
    }

    Revocations(RedisDataSource redis, SessionClient sessions, Ticker ticker) {
        this.redis = redis.value(String.class);
        this.sessions = sessions;
        this.verdicts = Caffeine.newBuilder()
                .expireAfterWrite(FRESHNESS)
                .maximumSize(50_000)
                .ticker(ticker)
                .build();
    }

    /** Whether a token of this caller that was made at {@code issuedAt} is dead. */
    public boolean revoked(Caller caller, Instant issuedAt) {
        Verdict verdict = verdicts.get(caller.sessionId(), ignored -> look(caller));
        return verdict.sessionRevoked() || issuedAt.getEpochSecond() <= verdict.userRevokedUntil();
    }

    /** Forgets what this instance knows of a session, so that the next request looks again. */
    public void forget(UUID sessionId) {
        verdicts.invalidate(sessionId);
    }

    private Verdict look(Caller caller) {
        String sessionKey = SESSION_KEY + caller.sessionId();
        String userKey = USER_KEY + caller.userId();
        try {
            Map<String, String> found = redis.mget(sessionKey, userKey);
            String until = found.get(userKey);
            return new Verdict(found.get(sessionKey) != null, until == null ? Long.MIN_VALUE : Long.parseLong(until));
        } catch (RuntimeException redisAway) {
            return ask(caller);
        }
    }

    private Verdict ask(Caller caller) {
        try {
            return new Verdict(!sessions.session(caller.sessionId()).active(), Long.MIN_VALUE);
        } catch (RuntimeException authAway) {
            LOG.warnf("revocation of session %s is unknown: %s", caller.sessionId(), authAway.getMessage());
            return new Verdict(false, Long.MIN_VALUE);
        }
    }

    private record Verdict(boolean sessionRevoked, long userRevokedUntil) {}
}
