package ai.vidgo.auth.throttle;

import ai.vidgo.platform.error.Problem;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts attempts in PostgreSQL: exact with several instances, unaffected by a restart or by Redis being away. Only
 * failures and mails are counted, so the writes are few.
 */
@ApplicationScoped
public class Throttle {

    /** A window that has ended begins anew with this hit. */
    private static final String COUNT = """
            INSERT INTO attempt_windows AS w (bucket, hits, window_ends) VALUES (:bucket, 1, :ends)
            ON CONFLICT (bucket) DO UPDATE
               SET hits = CASE WHEN w.window_ends <= :now THEN 1 ELSE w.hits + 1 END,
                   window_ends = CASE WHEN w.window_ends <= :now THEN excluded.window_ends ELSE w.window_ends END
            RETURNING hits, CAST(ceil(extract(epoch FROM window_ends - CAST(:now AS timestamptz))) AS bigint)""";

    private static final String LOOK = """
            SELECT hits, CAST(ceil(extract(epoch FROM window_ends - CAST(:now AS timestamptz))) AS bigint)
              FROM attempt_windows WHERE bucket = :bucket AND window_ends > :now""";

    private final EntityManager database;
    private final Clock clock;

    Throttle(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long to wait, if the limit is used up; counts nothing. */
    @Transactional
    public Optional<Duration> exhausted(Limit limit) {
        List<?> rows = database.createNativeQuery(LOOK)
                .setParameter("bucket", limit.bucket())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Window::of)
                .filter(window -> window.hits() >= limit.hits())
                .map(Window::rest);
    }

    /** Counts a hit; answers how long to wait if it was one too many. */
    @Transactional
    public Optional<Duration> hit(Limit limit) {
        Instant now = clock.instant();
        Object row = database.createNativeQuery(COUNT)
                .setParameter("bucket", limit.bucket())
                .setParameter("now", now)
                .setParameter("ends", now.plus(limit.window()))
                .getSingleResult();
        Window window = Window.of(row);
        return window.hits() > limit.hits() ? Optional.of(window.rest()) : Optional.empty();
    }

    /** Forgets what was counted. */
    @Transactional
    public void clear(String bucket) {
        database.createNativeQuery("DELETE FROM attempt_windows WHERE bucket = :bucket")
                .setParameter("bucket", bucket)
                .executeUpdate();
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void forgetEndedWindows() {
        database.createNativeQuery("DELETE FROM attempt_windows WHERE window_ends <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** A 429 with {@code Retry-After} in whole seconds (contract: auth §0 C11). */
    public static Problem tooMany(String code, Duration wait) {
        return Problem.of(429, code).with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    private record Window(int hits, Duration rest) {

        static Window of(Object row) {
            Object[] columns = (Object[]) row;
            return new Window(((Number) columns[0]).intValue(), Duration.ofSeconds(((Number) columns[1]).longValue()));
        }
    }
}
