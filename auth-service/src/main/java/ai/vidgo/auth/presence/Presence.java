package ai.vidgo.auth.presence;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.hyperloglog.HyperLogLogCommands;
import io.quarkus.redis.datasource.keys.KeyCommands;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.quarkus.redis.datasource.sortedset.SortedSetCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Who is online, in Redis: sorted sets by time of the last beat, {@code presence:online} for all and
 * {@code presence:tier:<tier>} per tier, and {@code presence:visitors:<UTC day>} for the day's visitors. Everything is
 * counted by time range, so nothing drifts when a clean-up does not run (contract: auth §6).
 */
@ApplicationScoped
class Presence {

    /** A beat counts this long (contract: data-identity-billing §3). */
    private static final Duration ONLINE = Duration.ofMinutes(5);

    private static final Duration VISITORS_KEPT = Duration.ofDays(2);
    private static final List<String> TIERS = List.of("demo", "starter", "pro", "pro_plus", "anonymous");
    private static final String ALL = "presence:online";

    private final SortedSetCommands<String, String> sets;
    private final HyperLogLogCommands<String, String> visitors;
    private final KeyCommands<String> keys;
    private final Clock clock;

    Presence(RedisDataSource redis, Clock clock) {
        this.sets = redis.sortedSet(String.class);
        this.visitors = redis.hyperloglog(String.class);
        this.keys = redis.key();
        this.clock = clock;
    }

    /**
     * Notes a beat.
     *
     * @param identity user id, or {@code anon:<address>}
     * @param tier plan key or {@code anonymous}
     */
    void beat(String identity, String tier) {
        Instant now = clock.instant();
        double score = now.toEpochMilli() / 1000.0;
        sets.zadd(ALL, score, identity);
        sets.zremrangebyscore(ALL, until(now));
        for (String other : TIERS) {
            if (other.equals(tier)) {
                sets.zadd(tierKey(other), score, identity);
                sets.zremrangebyscore(tierKey(other), until(now));
            } else {
                sets.zrem(tierKey(other), identity);
            }
        }
        String day = "presence:visitors:" + LocalDate.ofInstant(now, ZoneOffset.UTC);
        visitors.pfadd(day, identity);
        keys.expire(day, VISITORS_KEPT);
    }

    /** Distinct identities whose last beat counts still. */
    long online() {
        double since = clock.instant().minus(ONLINE).toEpochMilli() / 1000.0;
        return sets.zcount(ALL, new ScoreRange<>(since, false, Double.POSITIVE_INFINITY, true));
    }

    private static ScoreRange<Double> until(Instant now) {
        return new ScoreRange<>(
                Double.NEGATIVE_INFINITY, true, now.minus(ONLINE).toEpochMilli() / 1000.0, true);
    }

    private static String tierKey(String tier) {
        return "presence:tier:" + tier;
    }
}
