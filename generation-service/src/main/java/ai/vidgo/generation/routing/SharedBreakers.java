package ai.vidgo.generation.routing;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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

    /** KEYS: breaker. ARGV: step, now, failures that open, open ms, trial ms, recovery steps, recovery window ms. */
    private static final String SCRIPT = """
            local key, step, now = KEYS[1], ARGV[1], tonumber(ARGV[2])
            local open = tonumber(redis.call('HGET', key, 'open') or '')
            local level = tonumber(redis.call('HGET', key, 'level') or '0')
            if step == 'succeeded' then
              if not open or level >= tonumber(ARGV[6]) then redis.call('DEL', key) return 'CLOSED' end
              redis.call('HDEL', key, 'trial')
              redis.call('HSET', key, 'level', level + 1, 'failures', 0, 'used', 0, 'window', now + tonumber(ARGV[7]))
              return 'HALF_OPEN'
            end
            if step == 'released' then redis.call('HDEL', key, 'trial') return 'CLOSED' end
            if step == 'failed' then
              local failures = redis.call('HINCRBY', key, 'failures', 1)
              redis.call('HDEL', key, 'trial', 'level', 'used', 'window')
              if open or failures >= tonumber(ARGV[3]) then
                redis.call('HSET', key, 'open', now + tonumber(ARGV[4]))
              end
              redis.call('EXPIRE', key, 86400)
              return 'OPEN'
            end
            if not open then return 'CLOSED' end
            if level > 0 then
              local fresh = now >= tonumber(redis.call('HGET', key, 'window') or '0')
              local used = fresh and 0 or tonumber(redis.call('HGET', key, 'used') or '0')
              if used >= 2 ^ level then return 'OPEN' end
              if step == 'claim' then
                redis.call('HSET', key, 'used', used + 1)
                if fresh then redis.call('HSET', key, 'window', now + tonumber(ARGV[7])) end
              end
              return 'HALF_OPEN'
            end
            local trial = tonumber(redis.call('HGET', key, 'trial') or '0')
            if now < open or now < trial then return 'OPEN' end
            if step == 'claim' then redis.call('HSET', key, 'trial', now + tonumber(ARGV[5])) end
            return 'HALF_OPEN'
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
    public State state(String key) {
        return step("state", key, () -> local.state(key));
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
        Instant now = clock.instant();
        if (now.isBefore(redisAwayUntil)) {
            return withoutRedis.get();
        }
        try {
            return run(step, key, now);
        } catch (RuntimeException away) {
            redisAwayUntil = now.plus(config.redisPause());
            LOG.warnf("breakers are local for %s: Redis does not answer", config.redisPause());
            return withoutRedis.get();
        }
    }

    private State run(String step, String key, Instant now) {
        @Nullable
        Response answer = redis.execute(
                "EVAL",
                SCRIPT,
                "1",
                "generation:breaker:" + key,
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
