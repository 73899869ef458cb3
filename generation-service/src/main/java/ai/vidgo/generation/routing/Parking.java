package ai.vidgo.generation.routing;

import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Providers that are left alone until a moment, by their own wish ({@code Retry-After}) or because our account there is
 * empty. Told to all instances through Redis; without it each instance knows what it was told itself.
 */
@Singleton
class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);
    private static final String KEY = "generation:parked:";

    private final Optional<RedisDataSource> redis;
    private final Duration redisPause;
    private final Clock clock;
    private final Map<String, Instant> local = new ConcurrentHashMap<>();
    private volatile Instant redisAwayUntil = Instant.EPOCH;

    @Inject
    Parking(RedisDataSource redis, RoutingConfig config, Clock clock) {
        this(Optional.of(redis), config, clock);
    }

    private Parking(Optional<RedisDataSource> redis, RoutingConfig config, Clock clock) {
        this.redis = redis;
        this.redisPause = config.breaker().redisPause();
        this.clock = clock;
    }

    /** Parking that nobody else hears of. */
    static Parking ofThisInstance(RoutingConfig config, Clock clock) {
        return new Parking(Optional.empty(), config, clock);
    }

    /** Leaves the provider alone; a longer wish that is known already stands. */
    void park(String provider, Duration time) {
        Instant now = clock.instant();
        Instant wished = now.plus(time);
        Instant until = until(provider).filter(wished::isBefore).orElse(wished);
        local.put(provider, until);
        long millis = Duration.between(now, until).toMillis();
        if (redis.isEmpty() || now.isBefore(redisAwayUntil) || millis <= 0) {
            return;
        }
        try {
            redis.get().value(String.class).psetex(KEY + provider, millis, Long.toString(until.toEpochMilli()));
        } catch (RuntimeException away) {
            away(now);
        }
    }

    /** Until when the provider is left alone; empty when it may be asked. */
    Optional<Instant> until(String provider) {
        return Optional.ofNullable(untils(List.of(provider)).get(provider));
    }

    /** The same for several; those that may be asked are left out. */
    Map<String, Instant> untils(Collection<String> providers) {
        Instant now = clock.instant();
        boolean alone = redis.isEmpty() || now.isBefore(redisAwayUntil) || providers.isEmpty();
        Map<String, Instant> known = alone ? local : told(redis.get(), providers);
        return providers.stream()
                .filter(provider -> now.isBefore(known.getOrDefault(provider, Instant.EPOCH)))
                .collect(Collectors.toMap(Function.identity(), known::get));
    }

    /** What all instances were told; what this one was told itself when Redis does not answer. */
    private Map<String, Instant> told(RedisDataSource shared, Collection<String> providers) {
        try {
            String[] keys = providers.stream().map(provider -> KEY + provider).toArray(String[]::new);
            Map<String, String> millis = shared.value(String.class).mget(keys);
            Map<String, Instant> told = new HashMap<>();
            millis.forEach((key, until) -> {
                if (until != null) {
                    told.put(key.substring(KEY.length()), Instant.ofEpochMilli(Long.parseLong(until)));
                }
            });
            return told;
        } catch (RuntimeException away) {
            away(clock.instant());
            return local;
        }
    }

    private void away(Instant now) {
        redisAwayUntil = now.plus(redisPause);
        LOG.warnf("parked providers are only known here for %s: Redis does not answer", redisPause);
    }
}
