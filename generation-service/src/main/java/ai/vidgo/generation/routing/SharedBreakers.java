package ai.vidgo.generation.routing;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Breakers shared by all instances through Redis, so that an ailing provider gets one trial call and not one per
 * instance. Every step is one script, hence atomic. Without Redis the breakers of this instance serve; they have seen
 * all of its calls.
 */
@Singleton
class SharedBreakers implements Breakers {

    private static final Logger LOG = Logger.getLogger(SharedBreakers.class);

    private static final String KEY = "generation:breaker:";

    /** Functions of both scripts. */
    private static final String STATE = """
            local function number(key, field) return tonumber(redis.call('HGET', key, field) or '0') end
            local function state(key, now)
              local open = number(key, 'open')
              if open == 0 then return 'CLOSED' end
              local level = number(key, 'level')
              if level > 0 then
                local spent = now < number(key, 'window') and number(key, 'used') >= 2 ^ level
                return spent and 'OPEN' or 'HALF_OPEN'
              end
              return (now < open or now < number(key, 'trial')) and 'OPEN' or 'HALF_OPEN'
            end
            """;

    /** KEYS: breakers. ARGV: now. Answers state and failures of each. */
    private static final String STANDINGS = STATE + """
            local found = {}
            for i, key in ipairs(KEYS) do
              found[2 * i - 1] = state(key, tonumber(ARGV[1]))
              found[2 * i] = number(key, 'failures')
            end
            return found
            """;

    /** KEYS: breaker. ARGV: step, now, failures that open, open ms, trial ms, recovery steps, recovery window ms. */
    private static final String STEP = STATE + """
            local key, step, now = KEYS[1], ARGV[1], tonumber(ARGV[2])
            local open, level = number(key, 'open'), number(key, 'level')
            if step == 'succeeded' then
              if open == 0 or level >= tonumber(ARGV[6]) then redis.call('DEL', key) return 'CLOSED' end
              redis.call('HDEL', key, 'trial')
              redis.call('HSET', key, 'level', level + 1, 'failures', 0, 'used', 0, 'window', now + tonumber(ARGV[7]))
              return 'HALF_OPEN'
            end
            if step == 'released' then redis.call('HDEL', key, 'trial') return 'CLOSED' end
            if step == 'failed' then
              local failures = redis.call('HINCRBY', key, 'failures', 1)
              redis.call('HDEL', key, 'trial', 'level', 'used', 'window')
              if open > 0 or failures >= tonumber(ARGV[3]) then
                redis.call('HSET', key, 'open', now + tonumber(ARGV[4]))
              end
              redis.call('EXPIRE', key, 86400)
              return 'OPEN'
            end
            local claimed = state(key, now)
            if claimed == 'HALF_OPEN' and level == 0 then
              redis.call('HSET', key, 'trial', now + tonumber(ARGV[5]))
            elseif claimed == 'HALF_OPEN' and now < number(key, 'window') then
              redis.call('HINCRBY', key, 'used', 1)
            elseif claimed == 'HALF_OPEN' then
              redis.call('HSET', key, 'used', 1, 'window', now + tonumber(ARGV[7]))
            end
            return claimed
            """;

    private final RedisDataSource redis;
    private final RoutingConfig.Breaker config;
    private final Clock clock;
    private final LocalBreakers local;
    private volatile Instant redisAwayUntil = Instant.EPOCH;

    SharedBreakers(RedisDataSource redis, RoutingConfig config, Clock clock) {
        this.redis = redis;
        this.config = config.breaker();
        this.clock = clock;
        this.local = new LocalBreakers(config.breaker(), clock);
    }

    @Override
    public Map<String, Standing> standings(Collection<String> keys) {
        return asked(now -> read(List.copyOf(keys), now), () -> local.standings(keys));
    }

    @Override
    public boolean claim(String key) {
        State local = this.local.claim(key) ? State.CLOSED : State.OPEN;
        return step("claim", key, () -> local) != State.OPEN;
    }

    @Override
    public void failed(String key) {
        local.failed(key);
        step("failed", key, () -> State.OPEN);
    }

    @Override
    public void succeeded(String key) {
        local.succeeded(key);
        step("succeeded", key, () -> State.CLOSED);
    }

    @Override
    public void released(String key) {
        local.released(key);
        step("released", key, () -> State.CLOSED);
    }

    private State step(String step, String key, Supplier<State> withoutRedis) {
        return asked(now -> run(step, key, now), withoutRedis);
    }

    private <T> T asked(Function<Instant, T> inRedis, Supplier<T> withoutRedis) {
        Instant now = clock.instant();
        if (now.isBefore(redisAwayUntil)) {
            return withoutRedis.get();
        }
        try {
            return inRedis.apply(now);
        } catch (RuntimeException away) {
            redisAwayUntil = now.plus(config.redisPause());
            LOG.warnf("breakers are local for %s: Redis does not answer", config.redisPause());
            return withoutRedis.get();
        }
    }

    private Map<String, Standing> read(List<String> keys, Instant now) {
        List<String> arguments = new ArrayList<>(List.of(STANDINGS, Integer.toString(keys.size())));
        keys.forEach(key -> arguments.add(KEY + key));
        arguments.add(Long.toString(now.toEpochMilli()));
        Response found = Objects.requireNonNull(redis.execute("EVAL", arguments.toArray(String[]::new)), "answer");
        Map<String, Standing> standings = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            State state = State.valueOf(found.get(2 * i).toString());
            standings.put(keys.get(i), new Standing(state, found.get(2 * i + 1).toInteger()));
        }
        return standings;
    }

    private State run(String step, String key, Instant now) {
        @Nullable
        Response answer = redis.execute(
                "EVAL",
                STEP,
                "1",
                KEY + key,
                step,
                Long.toString(now.toEpochMilli()),
                Integer.toString(config.failures()),
                Long.toString(config.open().toMillis()),
                Long.toString(config.trial().toMillis()),
                Integer.toString(config.recoverySteps()),
                Long.toString(config.recoveryWindow().toMillis()));
        return answer == null ? State.CLOSED : State.valueOf(answer.toString());
    }
}
