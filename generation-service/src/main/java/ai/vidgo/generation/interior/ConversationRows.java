package ai.vidgo.generation.interior;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code interior_conversations}. */
@Singleton
class ConversationRows {

    private final Sql sql;

    ConversationRows(Sql sql) {
        this.sql = sql;
    }

    /** A conversation of the owner that was used since the given time. */
    Optional<Conversation> find(UUID id, UUID ownerId, Instant usedSince) {
        return sql.find(
                "SELECT * FROM interior_conversations WHERE id = ? AND owner_id = ? AND used_at > ?",
                ConversationRows::read,
                id,
                ownerId,
                usedSince);
    }

    /** Begins a conversation whose first turn is under way. */
    void insert(UUID id, UUID ownerId, UUID jobId, Instant now) {
        sql.update(
                "INSERT INTO interior_conversations (id, owner_id, turns, job_id, used_at) VALUES (?, ?, 0, ?, ?)",
                id,
                ownerId,
                jobId,
                now);
    }

    /** Claims the next turn; false when one is under way. */
    boolean claim(UUID id, Instant now, Instant until) {
        return sql.update("""
                        UPDATE interior_conversations SET claimed_until = ?
                         WHERE id = ? AND job_id IS NULL AND (claimed_until IS NULL OR claimed_until <= ?)""", until, id, now) == 1;
    }

    /** Notes the job of a claimed turn; false when the conversation has been ended since. */
    boolean running(UUID id, UUID jobId, Instant now) {
        return sql.update(
                        "UPDATE interior_conversations SET job_id = ?, claimed_until = NULL, used_at = ? WHERE id = ?",
                        jobId,
                        now,
                        id)
                == 1;
    }

    /** Lets a claimed turn go that has no job. */
    void release(UUID id) {
        sql.update("UPDATE interior_conversations SET claimed_until = NULL WHERE id = ?", id);
    }

    /** A turn is over with a picture; nothing happens when this was noted before. */
    void advance(UUID id, UUID jobId, String key, Instant now) {
        sql.update("""
                UPDATE interior_conversations SET turns = turns + 1, last_key = ?, job_id = NULL, used_at = ?
                 WHERE id = ? AND job_id = ?""", key, now, id, jobId);
    }

    /** A turn is over without a picture: as if it had never been. */
    void forget(UUID id, UUID jobId) {
        sql.update("DELETE FROM interior_conversations WHERE id = ? AND job_id = ? AND turns = 0", id, jobId);
        sql.update("UPDATE interior_conversations SET job_id = NULL WHERE id = ? AND job_id = ?", id, jobId);
    }

    /** Notes which turn the job is; false when this was noted before. */
    boolean insertTurn(UUID jobId, Turn turn) {
        return sql.update("""
                        INSERT INTO interior_turns (job_id, conversation_id, number) VALUES (?, ?, ?)
                        ON CONFLICT (job_id) DO NOTHING""", jobId, turn.conversation(), turn.number()) == 1;
    }

    /** The turn that a job of the owner is. */
    Optional<Turn> turn(UUID jobId, UUID ownerId) {
        return sql.find("""
                SELECT conversation_id, number
                  FROM interior_turns JOIN interior_conversations ON id = conversation_id
                 WHERE interior_turns.job_id = ? AND owner_id = ?""", row -> new Turn(row.uuid("conversation_id"), row.number("number")), jobId, ownerId);
    }

    boolean delete(UUID id, UUID ownerId) {
        return sql.update("DELETE FROM interior_conversations WHERE id = ? AND owner_id = ?", id, ownerId) == 1;
    }

    /** Ends the conversations of the owner whose next turn would start from one of these pictures. */
    void deleteStartingFrom(UUID ownerId, List<String> keys) {
        sql.update(
                "DELETE FROM interior_conversations WHERE owner_id = ? AND last_key = ANY (?)",
                ownerId,
                keys.toArray(String[]::new));
    }

    void deleteUnused(Instant since) {
        sql.update("DELETE FROM interior_conversations WHERE used_at <= ?", since);
    }

    List<Conversation> of(UUID ownerId) {
        return sql.list(
                "SELECT * FROM interior_conversations WHERE owner_id = ? ORDER BY used_at, id",
                ConversationRows::read,
                ownerId);
    }

    void deleteOf(UUID ownerId) {
        sql.update("DELETE FROM interior_conversations WHERE owner_id = ?", ownerId);
    }

    private static Conversation read(Row row) {
        return new Conversation(row.uuid("id"), row.number("turns"), row.findText("last_key"), row.findUuid("job_id"));
    }
}
