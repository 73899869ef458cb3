package ai.vidgo.auth.throttle;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts attempts in PostgreSQL: exact with several instances, unaffected by a restart or by Redis being away. Only
 * failures and mails are counted, so the writes are few.
 */
@ApplicationScoped
public class Throttle {

    private static final String COUNT = """
            SELECT counted AS hits, rest FROM count_attempt(?, ?, ?, make_interval(secs => ?), make_interval(secs => ?),
                                                            make_interval(secs => ?))""";

    private static final String LOOK = "SELECT attempts_wait(?, ?, ?) AS waits";

    private final Sql sql;
    private final Clock clock;
    private final ThrottleConfig config;

    Throttle(Sql sql, Clock clock, ThrottleConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /** How long to wait, if the limit is used up; counts nothing. */
    public Optional<Duration> exhausted(Limit limit) {
        return exhausted(List.of(limit));
    }

    /** How long to wait until none of the limits is used up; one question to the database, counts nothing. */
    public Optional<Duration> exhausted(List<Limit> limits) {
        List<Integer> seconds =
                sql.one(LOOK, row -> row.numbers("waits"), buckets(limits), allowed(limits), clock.instant());
        return seconds.stream().filter(wait -> wait > 0).max(Integer::compareTo).map(Duration::ofSeconds);
    }

    /** What limits count, for a statement that looks at them beside other things. */
    public static String[] buckets(List<Limit> limits) {
        return limits.stream().map(Limit::bucket).toArray(String[]::new);
    }

    /** How much limits allow, for a statement that looks at them beside other things. */
    public static Integer[] allowed(List<Limit> limits) {
        return limits.stream().map(Limit::hits).toArray(Integer[]::new);
    }

    /** Counts a hit; answers how long to wait if it was one too many. */
    public Optional<Duration> hit(Limit limit) {
        return sql.one(
                COUNT,
                row -> row.number("hits") > limit.hits()
                        ? Optional.of(Duration.ofSeconds(row.count("rest")))
                        : Optional.empty(),
                limit.bucket(),
                clock.instant(),
                limit.hits(),
                seconds(limit.window()),
                seconds(limit.longest()),
                seconds(config.memory()));
    }

    /** Forgets what was counted. */
    public void clear(String bucket) {
        sql.update("DELETE FROM attempt_windows WHERE bucket = ?", bucket);
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forgetOldWindows() {
        sql.update("DELETE FROM attempt_windows WHERE forget_at <= ?", clock.instant());
    }

    /** A 429 with {@code Retry-After} in whole seconds (contract: auth §0 C11). */
    public static Problem tooMany(String code, Duration wait) {
        return Problem.of(429, code).with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
