package ai.vidgo.auth.sessions;

import ai.vidgo.auth.tokens.TokenConfig;
import ai.vidgo.platform.identity.Revocations;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the other services, through Redis, which sessions are over. News that Redis could not take wait in the outbox;
 * when Redis comes back empty everything that still matters is written again. As long as Redis is away the services ask
 * us.
 */
@ApplicationScoped
class RevocationNews implements OutboxHandler {

    static final String TOPIC = "session.revoked";

    /** Is there as long as Redis has not lost its contents. */
    private static final String MARK = "auth:revoked:complete";

    private static final Duration MARK_LIFE = Duration.ofDays(1);
    private static final Logger LOG = Logger.getLogger(RevocationNews.class);

    private final ValueCommands<String, String> redis;
    private final Revocations revocations;
    private final SessionRows rows;
    private final Duration life;
    private final Clock clock;

    RevocationNews(RedisDataSource redis, Revocations revocations, SessionRows rows, TokenConfig config, Clock clock) {
        this.redis = redis.value(String.class);
        this.revocations = revocations;
        this.rows = rows;
        // A little longer than the tokens, for clocks that differ.
        this.life = config.accessLife().plusMinutes(1);
        this.clock = clock;
    }

    /** Payload of the news. */
    @RegisterForReflection
    record SessionRevoked(UUID sessionId) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        tell(event.payloadAs(SessionRevoked.class).sessionId());
    }

    @Scheduled(every = "${vidgo.sessions.redis-check:3s}", delayed = "${vidgo.sessions.redis-check:3s}")
    @Transactional
    void tellAgainWhenRedisForgot() {
        try {
            if (redis.get(MARK) != null) {
                return;
            }
            rows.revokedSince(clock.instant().minus(life)).forEach(row -> tell(row.id()));
            redis.set(MARK, "1", new SetArgs().ex(MARK_LIFE));
        } catch (RuntimeException redisAway) {
            LOG.debugf("revocations not checked: %s", redisAway.toString());
        }
    }

    private void tell(UUID session) {
        revocations.forget(session);
        redis.set(Revocations.SESSION_KEY + session, "1", new SetArgs().ex(life));
    }
}
