package ai.vidgo.generation.moderation;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts that wait for a person. */
@Singleton
class ReviewRows {

    /** A flood of doubtful texts must not fill the table; what comes beyond is judged all the same. */
    static final int MOST = 5000;

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

    /** A doubtful text as its author sees it. */
    @RegisterForReflection
    record Written(String prompt, Instant writtenAt) {}

    /**
     * Keeps a doubtful text.
     *
     * @param author null when nobody is known
     */
    void note(String hash, String text, String source, @Nullable UUID author, Instant now) {
        sql.update("""
                WITH noted AS (
                    INSERT INTO moderation_reviews (text_hash, text, source, first_seen_at, last_seen_at)
                    SELECT ?, ?, ?, ?, ?
                     WHERE EXISTS (SELECT FROM moderation_reviews WHERE text_hash = ?)
                        OR (SELECT count(*) FROM moderation_reviews) < ?
                    ON CONFLICT (text_hash) DO UPDATE SET times = moderation_reviews.times + 1,
                                                          last_seen_at = excluded.last_seen_at
                    RETURNING text_hash, last_seen_at)
                INSERT INTO moderation_review_authors (owner_id, text_hash, written_at)
                SELECT author, text_hash, last_seen_at FROM noted, (SELECT ?::uuid AS author) AS known
                 WHERE author IS NOT NULL
                ON CONFLICT (owner_id, text_hash) DO UPDATE SET written_at = excluded.written_at""", hash, text, source, now, now, hash, MOST, author);
    }

    /** What an author has written, the oldest first. */
    List<Written> of(UUID author) {
        return sql.list("""
                SELECT text, written_at FROM moderation_review_authors JOIN moderation_reviews USING (text_hash)
                 WHERE owner_id = ? ORDER BY written_at, text_hash""", row -> new Written(row.text("text"), row.instant("written_at")), author);
    }

    /** Forgets an author, and the texts that nobody else is known to have written. */
    void forget(UUID author) {
        sql.update("""
                DELETE FROM moderation_reviews WHERE text_hash IN (
                    SELECT text_hash FROM moderation_review_authors WHERE text_hash IN (
                        SELECT text_hash FROM moderation_review_authors WHERE owner_id = ?)
                     GROUP BY text_hash HAVING count(*) = 1)""", author);
        sql.update("DELETE FROM moderation_review_authors WHERE owner_id = ?", author);
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
