package ai.vidgo.catalog.materials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Presets by hash that all instances share through Redis. Never fails: without Redis it knows nothing, and after a
 * failure it leaves Redis alone for {@link #PAUSE} so that callers do not wait for a time-out each.
 */
@Singleton
class SharedPresets {

    /** How long an entry lives. */
    static final Duration LIFE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(SharedPresets.class);

    private final RedisDataSource redis;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Instant askAgainAt = Instant.MIN;

    SharedPresets(RedisDataSource redis, ObjectMapper json, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** The entry of a hash. */
    Optional<Material> find(String lookupHash) {
        return attempt(commands -> commands.value(String.class).get(key(lookupHash)))
                .map(this::read);
    }

    /** Keeps an entry. */
    void keep(String lookupHash, Material material) {
        attempt(commands -> {
            commands.value(String.class).setex(key(lookupHash), LIFE.toSeconds(), write(material));
            return null;
        });
    }

    private Optional<String> attempt(Function<RedisDataSource, @Nullable String> command) {
        if (clock.instant().isBefore(askAgainAt)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(command.apply(redis));
        } catch (RuntimeException e) {
            askAgainAt = clock.instant().plus(PAUSE);
            LOG.warnf("presets are read without Redis: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable Material read(String entry) {
        try {
            return json.readValue(entry, Material.class);
        } catch (JsonProcessingException writtenByAnotherRelease) {
            return null;
        }
    }

    private String write(Material material) {
        try {
            return json.writeValueAsString(material);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a material cannot be written as JSON", e);
        }
    }

    private static String key(String lookupHash) {
        return "catalog:preset:" + lookupHash;
    }
}
