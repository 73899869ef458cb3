package ai.vidgo.auth.throttle;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts attempts in PostgreSQL: exact with several instances, unaffected by a restart or by Redis being away. Only
 * failures and mails are counted, so the writes are few.
 */
@ApplicationScoped
public class Throttle {

    /** A window that has ended begins anew with this hit. */
    private static final String COUNT = """
            INSERT INTO attempt_windows AS w (bucket, hits, window_ends) VALUES (?, 1, ?)
            ON CONFLICT (bucket) DO UPDATE
               SET hits = CASE WHEN w.window_ends <= ? THEN 1 ELSE w.hits + 1 END,
                   window_ends = CASE WHEN w.window_ends <= ? THEN excluded.window_ends ELSE w.window_ends END
            RETURNING hits, ceil(extract(epoch FROM window_ends - ?::timestamptz))::bigint AS rest""";

    private static final String LOOK = """
            SELECT hits, ceil(extract(epoch FROM window_ends - ?::timestamptz))::bigint AS rest
              FROM attempt_windows WHERE bucket = ? AND window_ends > ?""";

    private final Sql sql;
    private final Clock clock;

    Throttle(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How long to wait, if the limit is used up; counts nothing. */
    @Transactional
    public Optional<Duration> exhausted(Limit limit) {
        Instant now = clock.instant();
        return sql.find(LOOK, Window::of, now, limit.bucket(), now)
                .filter(window -> window.hits() >= limit.hits())
                .map(Window::rest);
    }

    /** Counts a hit; answers how long to wait if it was one too many. */
    @Transactional
    public Optional<Duration> hit(Limit limit) {
        Instant now = clock.instant();
        Window window = sql.one(COUNT, Window::of, limit.bucket(), now.plus(limit.window()), now, now, now);
        return window.hits() > limit.hits() ? Optional.of(window.rest()) : Optional.empty();
    }

    /** Forgets what was counted. */
    @Transactional
    public void clear(String bucket) {
        sql.update("DELETE FROM attempt_windows WHERE bucket = ?", bucket);
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void forgetEndedWindows() {
        sql.update("DELETE FROM attempt_windows WHERE window_ends <= ?", clock.instant());
    }

    /** A 429 with {@code Retry-After} in whole seconds (contract: auth §0 C11). */
    public static Problem tooMany(String code, Duration wait) {
        return Problem.of(429, code).with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private record Window(int hits, Duration rest) {

        static Window of(Row row) {
            return new Window(row.number("hits"), Duration.ofSeconds(row.count("rest")));
        }
    }
}
