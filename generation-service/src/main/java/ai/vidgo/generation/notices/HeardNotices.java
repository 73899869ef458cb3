package ai.vidgo.generation.notices;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Remembers the numbers of notices for a day, so that a recorded one cannot be played again. */
@Singleton
class HeardNotices {

    private static final Logger LOG = Logger.getLogger(HeardNotices.class);
    private static final Duration MEMORY = Duration.ofHours(24);

    private final RedisDataSource redis;

    HeardNotices(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Whether the notice was not heard before. Without Redis every one is new: it is only a hint. */
    boolean isNew(String provider, String id) {
        try {
            return redis.value(String.class)
                    .setAndChanged(
                            "generation:notice:" + provider + ":" + id,
                            "1",
                            new SetArgs().nx().ex(MEMORY));
        } catch (RuntimeException away) {
            LOG.warn("a notice counts as new: Redis does not answer");
            return true;
        }
    }
}
