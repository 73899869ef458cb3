package ai.vidgo.generation.moderation;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Texts that wait for a person. */
@Singleton
class ReviewRows {

    /** A flood of doubtful texts must not fill the table; what comes beyond is judged all the same. */
    private static final int MOST = 5000;

    private final Sql sql;

    ReviewRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A doubtful text.
     *
     * @param id its digest
     * @param source which check doubted: {@code pattern_filter} or {@code gemini}
     * @param times how often it came
     */
    @RegisterForReflection
    record Review(String id, String prompt, String source, int times, Instant firstSeenAt, Instant lastSeenAt) {}

    void note(String hash, String text, String source, Instant now) {
        sql.update("""
                INSERT INTO moderation_reviews (text_hash, text, source, first_seen_at, last_seen_at)
                SELECT ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM moderation_reviews) < ?
                ON CONFLICT (text_hash) DO UPDATE SET times = moderation_reviews.times + 1,
                                                      last_seen_at = excluded.last_seen_at""", hash, text, source, now, now, MOST);
    }

    /** The oldest first. */
    List<Review> oldest(int limit) {
        return sql.list(
                """
                SELECT text_hash, text, source, times, first_seen_at, last_seen_at FROM moderation_reviews
                ORDER BY first_seen_at, text_hash LIMIT ?""",
                row -> new Review(
                        row.text("text_hash"),
                        row.text("text"),
                        row.text("source"),
                        row.number("times"),
                        row.instant("first_seen_at"),
                        row.instant("last_seen_at")),
                limit);
    }

    boolean delete(String hash) {
        return sql.update("DELETE FROM moderation_reviews WHERE text_hash = ?", hash) > 0;
    }

    void purge(Instant before) {
        sql.update("DELETE FROM moderation_reviews WHERE last_seen_at < ?", before);
    }
}
