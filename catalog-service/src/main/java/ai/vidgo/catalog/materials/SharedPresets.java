package ai.vidgo.catalog.materials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Presets that all instances share through Redis. Never fails: without Redis it knows nothing, and after a failure it
 * leaves Redis alone for {@link #PAUSE} so that callers do not wait for a time-out each.
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

    /** The entry of a key. */
    <V> Optional<V> find(String key, Class<V> type) {
        return attempt(commands -> commands.value(String.class).get(entry(key))).flatMap(text -> read(text, type));
    }

    /** Keeps an entry. */
    void keep(String key, Object value) {
        attempt(commands -> {
            commands.value(String.class).setex(entry(key), LIFE.toSeconds(), write(value));
            return null;
        });
    }

    /** Removes entries; without Redis they end by themselves. */
    void forget(List<String> keys) {
        attempt(commands -> {
            commands.key().del(keys.stream().map(SharedPresets::entry).toArray(String[]::new));
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

    private <V> Optional<V> read(String entry, Class<V> type) {
        try {
            return Optional.of(json.readValue(entry, type));
        } catch (JsonProcessingException writtenByAnotherRelease) {
            return Optional.empty();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a material cannot be written as JSON", e);
        }
    }

    private static String entry(String key) {
        return "catalog:preset:" + key;
    }
}
