package ai.vidgo.generation.notices;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Remembers for a day which attempt a notice's number was heard for, so that a recorded one cannot be played to another.
 * For the same attempt it may come again: the vendor repeats what we could not write down.
 */
@Singleton
class HeardNotices {

    private static final Logger LOG = Logger.getLogger(HeardNotices.class);
    private static final Duration MEMORY = Duration.ofHours(24);

    private final RedisDataSource redis;

    HeardNotices(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Whether the notice was heard for no other attempt. Without Redis none was: it is only a hint. */
    boolean mayBeFor(UUID attempt, String provider, String id) {
        String key = "generation:notice:" + provider + ":" + id;
        String asked = attempt.toString();
        try {
            ValueCommands<String, String> heard = redis.value(String.class);
            return heard.setAndChanged(key, asked, new SetArgs().nx().ex(MEMORY)) || asked.equals(heard.get(key));
        } catch (RuntimeException away) {
            LOG.warn("a notice counts as new: Redis does not answer");
            return true;
        }
    }
}
