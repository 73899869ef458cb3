package ai.vidgo.billing.promotions;

import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Codes are short: somebody who guesses is stopped. Only wrong codes are counted, so the writes are few. */
@ApplicationScoped
class GuessLimit {

    private static final String COUNT = """
            INSERT INTO promotion_guesses AS g (client, misses, window_ends) VALUES (?, 1, ?)
            ON CONFLICT (client) DO UPDATE
               SET misses = CASE WHEN g.window_ends <= ? THEN 1 ELSE g.misses + 1 END,
                   window_ends = CASE WHEN g.window_ends <= ? THEN excluded.window_ends ELSE g.window_ends END""";

    private final Sql sql;
    private final PromotionsConfig config;
    private final KeyedHash hashes;
    private final Clock clock;

    GuessLimit(Sql sql, PromotionsConfig config, KeyedHash hashes, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * Lets a client pass that has not guessed too often.
     *
     * @param client network or user, of which only a hash is kept
     * @throws Problem 429 {@code too_many_requests} with {@code Retry-After}
     */
    void check(String client) {
        Instant now = clock.instant();
        sql.find("""
                        SELECT greatest(1, ceil(extract(epoch FROM window_ends - ?::timestamptz)))::bigint AS wait
                          FROM promotion_guesses WHERE client = ? AND misses >= ? AND window_ends > ?""", row -> row.count("wait"), now, hash(client), config.guesses(), now)
                .ifPresent(wait -> {
                    throw Problem.of(429, "too_many_requests").with("Retry-After", Long.toString(wait));
                });
    }

    /** Counts a wrong code. */
    void miss(String client) {
        Instant now = clock.instant();
        sql.update(COUNT, hash(client), now.plus(config.guessWindow()), now, now);
    }

    @Scheduled(every = "10m", delayed = "2m")
    void forgetEndedWindows() {
        sql.update("DELETE FROM promotion_guesses WHERE window_ends <= ?", clock.instant());
    }

    private String hash(String client) {
        return hashes.of("promotion-guess", client);
    }
}
