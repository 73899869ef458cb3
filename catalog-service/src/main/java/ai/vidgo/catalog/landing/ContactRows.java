package ai.vidgo.catalog.landing;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on {@code contact_messages}. */
@Singleton
class ContactRows {

    private final Sql sql;

    ContactRows(Sql sql) {
        this.sql = sql;
    }

    /** Lets one message of a sender at a time be counted and inserted, or ten at once would all see four. */
    void lock(String sender) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> row, sender);
    }

    /** When the first of the sender's last {@code count} messages was sent; empty while there are fewer since then. */
    Optional<Instant> oldestOfLast(int count, String sender, Instant since) {
        return sql.find("""
                SELECT created_at FROM contact_messages WHERE sender_hash = ? AND created_at > ?
                ORDER BY created_at DESC OFFSET ? LIMIT 1""", row -> row.instant("created_at"), sender, since, count - 1);
    }

    void insert(UUID id, Contact contact, String sender, Instant at) {
        sql.update(
                """
                INSERT INTO contact_messages (id, user_id, name, email, company, message, language, sender_hash, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                contact.userId(),
                contact.name(),
                contact.email(),
                contact.company(),
                contact.message(),
                contact.language(),
                sender,
                at);
    }

    void purge(Instant before) {
        sql.update("DELETE FROM contact_messages WHERE created_at < ?", before);
    }

    List<SentMessage> ofUser(UUID userId) {
        return sql.list(
                """
                SELECT name, email, company, message, created_at FROM contact_messages
                WHERE user_id = ? ORDER BY created_at, id""",
                row -> new SentMessage(
                        row.text("name"),
                        row.text("email"),
                        row.findText("company"),
                        row.text("message"),
                        row.instant("created_at")),
                userId);
    }

    void deleteOfUser(UUID userId) {
        sql.update("DELETE FROM contact_messages WHERE user_id = ?", userId);
    }

    /** A message as its writer gets it back. */
    @RegisterForReflection
    record SentMessage(String name, String email, @Nullable String company, String message, Instant sentAt) {}
}
