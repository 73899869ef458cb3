package ai.vidgo.generation.moderation;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What administrators changed of the lists. */
@Singleton
class BlockWordRows {

    private final Sql sql;

    BlockWordRows(Sql sql) {
        this.sql = sql;
    }

    /** Raised by every change. */
    long version() {
        return sql.one("SELECT version FROM moderation_version", row -> row.count("version"));
    }

    /** Raises the version; a change of the same transaction is seen together with it. */
    void raiseVersion() {
        sql.update("UPDATE moderation_version SET version = version + 1");
    }

    List<BlockWord> added() {
        return sql.list(
                "SELECT word, reason, source FROM moderation_words",
                row -> new BlockWord(
                        row.text("word"),
                        Harm.ofReason(row.text("reason")).orElse(Harm.CUSTOM),
                        BlockWord.Source.valueOf(row.text("source").toUpperCase(Locale.ROOT))));
    }

    List<String> removed() {
        return sql.list("SELECT word FROM moderation_removed_words", row -> row.text("word"));
    }

    /** The reason of a word that was added, or empty. */
    Optional<String> reasonOf(String word) {
        return sql.find("SELECT reason FROM moderation_words WHERE word = ?", row -> row.text("reason"), word);
    }

    void add(BlockWord word, String given, Instant now) {
        sql.update("""
                INSERT INTO moderation_words (word, given, reason, source, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (word) DO UPDATE SET given = excluded.given, reason = excluded.reason""", word.word(), given, word.harm().reason(), word.source().wireName(), now);
        sql.update("DELETE FROM moderation_removed_words WHERE word = ?", word.word());
    }

    boolean deleteAdded(String word) {
        return sql.update("DELETE FROM moderation_words WHERE word = ?", word) > 0;
    }

    boolean bury(String word, Instant now) {
        return sql.update(
                        "INSERT INTO moderation_removed_words (word, removed_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        word,
                        now)
                > 0;
    }

    /** Forgets all changes and says how many words had been added. */
    int clear() {
        sql.update("DELETE FROM moderation_removed_words");
        return sql.update("DELETE FROM moderation_words");
    }
}
