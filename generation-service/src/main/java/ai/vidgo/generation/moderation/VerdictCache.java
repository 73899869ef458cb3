package ai.vidgo.generation.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.hash.HashCommands;
import io.quarkus.redis.datasource.hash.ReactiveHashCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What models said, and how often the lists were hit, in Redis (contract: providers §5.1). Only verdicts of a model lie
 * here, with the version of the lists under which they were given; the lists themselves judge every text anew. Without
 * Redis nothing is remembered and the counters are zero.
 */
@Singleton
class VerdictCache {

    private static final Logger LOG = Logger.getLogger(VerdictCache.class);
    private static final String STATS = "block:stats";
    private static final String VERDICT = "verdict:prompt:";

    private final ValueCommands<String, String> values;
    private final HashCommands<String, String, String> hashes;
    private final ReactiveHashCommands<String, String, String> counting;
    private final ObjectMapper json;
    private final ModerationConfig config;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.EPOCH;

    VerdictCache(RedisDataSource redis, ObjectMapper json, ModerationConfig config, Clock clock) {
        this.values = redis.value(String.class);
        this.hashes = redis.hash(String.class);
        this.counting = redis.getReactive().hash(String.class);
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Counters of {@code block:stats}. */
    enum Counter {
        CACHE_HITS("cache_hits"),
        PROMPT_CACHE_HITS("prompt_cache_hits");

        private final String field;

        Counter(String field) {
            this.field = field;
        }
    }

    /**
     * What a model said.
     *
     * @param lists version of the lists that had let the text pass; 0 for a picture
     */
    @RegisterForReflection
    record Said(long lists, Verdict verdict) {}

    /** What was said of a key last. */
    Optional<Said> find(String key) {
        return ask(() -> Optional.ofNullable(values.get(VERDICT + key)))
                .flatMap(Function.identity())
                .flatMap(this::read);
    }

    /** Remembers what a model said, instead of what was said before. */
    void keep(String key, Said said) {
        SetArgs life = new SetArgs().ex(said.verdict().safe() ? config.safeLife() : config.blockedLife());
        ask(() -> {
            values.set(VERDICT + key, write(said), life);
            return true;
        });
    }

    /** Nobody waits for a counter. */
    void count(Counter counter) {
        if (!isAway()) {
            counting.hincrby(STATS, counter.field, 1)
                    .ifNoItem()
                    .after(config.redisPause())
                    .fail()
                    .subscribe()
                    .with(counted -> {}, redisAway -> leaveAlone());
        }
    }

    /** All counters; empty when Redis does not answer. */
    Optional<Map<String, String>> counters() {
        return ask(() -> hashes.hgetall(STATS));
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        if (isAway()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (RuntimeException redisAway) {
            leaveAlone();
            return Optional.empty();
        }
    }

    private boolean isAway() {
        return clock.instant().isBefore(awayUntil);
    }

    private void leaveAlone() {
        awayUntil = clock.instant().plus(config.redisPause());
        LOG.warnf("verdicts are not remembered for %s: Redis does not answer", config.redisPause());
    }

    private Optional<Said> read(String text) {
        try {
            return Optional.of(json.readValue(text, Said.class));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private String write(Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a verdict is always JSON", impossible);
        }
    }
}
