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
    private static final int MOST = 2000;

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

    /** Counts a normalised word, unless it is on the added list. */
    void note(String word, String reason, Instant now) {
        sql.update("""
                INSERT INTO moderation_suggestions (word, reason, last_seen_at)
                SELECT ?, ?, ?
                WHERE NOT EXISTS (SELECT FROM moderation_words WHERE word = ?)
                  AND (SELECT count(*) FROM moderation_suggestions) < ?
                ON CONFLICT (word) DO UPDATE SET times = moderation_suggestions.times + 1,
                                                 last_seen_at = excluded.last_seen_at""", word, reason, now, word, MOST);
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

    boolean dismiss(String word) {
        return sql.update("UPDATE moderation_suggestions SET dismissed = true WHERE word = ? AND NOT dismissed", word)
                > 0;
    }
}
