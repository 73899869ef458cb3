package ai.vidgo.generation.moderation;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Words that a model found; an administrator decides. */
@Singleton
class SuggestionRows {

    /** Nobody reads more, and a flood of refused texts must not fill the table. */
    static final int MOST_OPEN = 2000;

    private static final int AT_A_TIME = 1000;

    private final Sql sql;

    SuggestionRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A word that was found.
     *
     * @param times refused texts that held it
     */
    @RegisterForReflection
    record Suggestion(String word, String reason, int times, Instant lastSeenAt) {}

    /** Counts a normalised word, unless it is on the added list, or new while too many wait for an administrator. */
    void note(String word, String reason, Instant now) {
        sql.update("""
                INSERT INTO moderation_suggestions (word, reason, last_seen_at)
                SELECT ?, ?, ?
                WHERE NOT EXISTS (SELECT FROM moderation_words WHERE word = ?)
                  AND (EXISTS (SELECT FROM moderation_suggestions WHERE word = ?)
                       OR (SELECT count(*) FROM moderation_suggestions WHERE NOT dismissed) < ?)
                ON CONFLICT (word) DO UPDATE SET times = moderation_suggestions.times + 1,
                                                 last_seen_at = excluded.last_seen_at""", word, reason, now, word, word, MOST_OPEN);
    }

    /** The most frequent ones first. */
    List<Suggestion> open(int limit) {
        return sql.list(
                """
                SELECT word, reason, times, last_seen_at FROM moderation_suggestions
                WHERE NOT dismissed ORDER BY times DESC, word LIMIT ?""",
                row -> new Suggestion(
                        row.text("word"), row.text("reason"), row.number("times"), row.instant("last_seen_at")),
                limit);
    }

    boolean remove(String word) {
        return sql.update("DELETE FROM moderation_suggestions WHERE word = ?", word) > 0;
    }

    /** Its time begins anew: {@link #purge} lets no word come back at once that was dismissed late. */
    boolean dismiss(String word, Instant now) {
        return sql.update(
                        "UPDATE moderation_suggestions SET dismissed = true, last_seen_at = ? WHERE word = ? AND NOT dismissed",
                        now,
                        word)
                > 0;
    }

    /** Forgets some dismissed words that no text held since. */
    void purge(Instant before) {
        sql.update("""
                DELETE FROM moderation_suggestions WHERE word IN (
                    SELECT word FROM moderation_suggestions WHERE dismissed AND last_seen_at < ? LIMIT ?)""", before, AT_A_TIME);
    }
}
