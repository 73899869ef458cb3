package ai.vidgo.auth.presence;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.quarkus.redis.datasource.sortedset.TransactionalSortedSetCommands;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Who is online, in Redis: sorted sets by time of the last beat, {@code presence:online} for all and
 * {@code presence:tier:<tier>} per tier, and {@code presence:visitors:<UTC day>} for the day's visitors. Everything is
 * counted by time range, so nothing drifts when a clean-up does not run (contract: auth §6).
 */
@ApplicationScoped
public class Presence {

    /** A beat counts this long (contract: data-identity-billing §3). */
    private static final Duration ONLINE = Duration.ofMinutes(5);

    private static final Duration VISITORS_KEPT = Duration.ofDays(2);
    private static final List<String> TIERS = List.of("demo", "starter", "pro", "pro_plus", "anonymous");
    private static final String ALL = "presence:online";

    private final RedisDataSource redis;
    private final Clock clock;

    Presence(RedisDataSource redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * Who is there now.
     *
     * @param onlineUsers distinct identities whose last beat counts still
     * @param byTier the same by tier; tiers without anybody are left out
     * @param activeToday distinct identities of the UTC day, within one percent
     */
    @RegisterForReflection
    record Online(long onlineUsers, Map<String, Long> byTier, long activeToday) {

        /** What is told while Redis is away. */
        static final Online UNKNOWN = new Online(0, Map.of(), 0);
    }

    /**
     * Notes one beat of each identity, all in one round trip, so that nobody is ever counted in two tiers.
     *
     * @param tiers plan key or {@code anonymous}, by identity: a user id, or {@code anon:<address>}
     */
    void beat(Map<String, String> tiers) {
        if (tiers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String day = visitorsKey(now);
        String[] everybody = tiers.keySet().toArray(String[]::new);
        redis.withTransaction(transaction -> {
            TransactionalSortedSetCommands<String, String> sets = transaction.sortedSet(String.class);
            sets.zadd(ALL, scores(tiers, now, tier -> true));
            sets.zremrangebyscore(ALL, until(now));
            for (String tier : TIERS) {
                Map<String, Double> members = scores(tiers, now, tier::equals);
                // First out of every tier, then into one's own.
                sets.zrem(tierKey(tier), everybody);
                if (!members.isEmpty()) {
                    sets.zadd(tierKey(tier), members);
                }
                sets.zremrangebyscore(tierKey(tier), until(now));
            }
            transaction.hyperloglog(String.class).pfadd(day, everybody);
            transaction.key().expire(day, VISITORS_KEPT);
        });
    }

    /** Who is there now. */
    Online now() {
        Instant now = clock.instant();
        Map<String, Long> byTier = new LinkedHashMap<>();
        for (String tier : TIERS) {
            long members = count(tierKey(tier), now);
            if (members > 0) {
                byTier.put(tier, members);
            }
        }
        long today = redis.hyperloglog(String.class).pfcount(visitorsKey(now));
        return new Online(count(ALL, now), byTier, today);
    }

    /** Distinct identities whose last beat counts still. */
    long online() {
        return count(ALL, clock.instant());
    }

    private long count(String key, Instant now) {
        ScoreRange<Double> counting = new ScoreRange<>(score(now.minus(ONLINE)), false, Double.POSITIVE_INFINITY, true);
        return redis.sortedSet(String.class).zcount(key, counting);
    }

    private static Map<String, Double> scores(Map<String, String> tiers, Instant now, Predicate<String> wanted) {
        Map<String, Double> scores = new HashMap<>();
        tiers.forEach((identity, tier) -> {
            if (wanted.test(tier)) {
                scores.put(identity, score(now));
            }
        });
        return scores;
    }

    /** Whether the identity's last beat counts still. */
    public boolean isOnline(String identity) {
        OptionalDouble last = redis.sortedSet(String.class).zscore(ALL, identity);
        return last.isPresent() && last.getAsDouble() > score(clock.instant().minus(ONLINE));
    }

    /** Takes an identity out, as if it had never been there today but in the number of visitors. */
    void forget(String identity) {
        var sets = redis.sortedSet(String.class);
        sets.zrem(ALL, identity);
        TIERS.forEach(tier -> sets.zrem(tierKey(tier), identity));
    }

    private static ScoreRange<Double> until(Instant now) {
        return new ScoreRange<>(Double.NEGATIVE_INFINITY, true, score(now.minus(ONLINE)), true);
    }

    private static double score(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static String tierKey(String tier) {
        return "presence:tier:" + tier;
    }

    private static String visitorsKey(Instant now) {
        return "presence:visitors:" + LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
