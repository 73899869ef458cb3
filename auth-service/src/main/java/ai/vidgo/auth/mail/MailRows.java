package ai.vidgo.auth.mail;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code mails}. */
@Singleton
class MailRows {

    private static final String INSERT = """
            INSERT INTO mails (id, user_id, letter, language, sealed, not_after, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";

    private static final String FINISH = """
            UPDATE mails SET state = ?, sealed = NULL, finished_at = ?, last_error = coalesce(?, last_error)
             WHERE id = ? AND state = 'waiting'""";

    private static final String BACKLOG = """
            SELECT count(*) AS mails, min(created_at) AS oldest
              FROM (SELECT created_at FROM mails WHERE state = 'waiting' ORDER BY created_at LIMIT ?) AS waiting""";

    private static final int MOST_COUNTED = 10_000;

    private final Sql sql;

    MailRows(Sql sql) {
        this.sql = sql;
    }

    /** A mail to be sent; {@code attempts} failed so far. */
    record WaitingMail(UUID id, Letter letter, String language, String sealed, int attempts, Instant notAfter) {}

    /**
     * What waits.
     *
     * @param mails at most {@value MOST_COUNTED} are counted
     */
    record Backlog(long mails, @Nullable Instant oldest) {}

    /** How a mail ends. */
    enum End {
        sent,
        expired,
        failed
    }

    /** False when the mail is known already. */
    boolean insert(WaitingMail mail, @Nullable UUID user, Instant now) {
        return sql.update(INSERT, mail.id(), user, mail.letter(), mail.language(), mail.sealed(), mail.notAfter(), now)
                == 1;
    }

    /** The mail, unless it is finished or its user is gone. */
    Optional<WaitingMail> waiting(UUID id) {
        return sql.find(
                "SELECT * FROM mails WHERE id = ? AND state = 'waiting'",
                row -> new WaitingMail(
                        row.uuid("id"),
                        row.constant("letter", Letter.class),
                        row.text("language"),
                        row.text("sealed"),
                        row.number("attempts"),
                        row.instant("not_after")),
                id);
    }

    Backlog backlog() {
        return sql.one(BACKLOG, row -> new Backlog(row.count("mails"), row.findInstant("oldest")), MOST_COUNTED);
    }

    void countAttempt(UUID id, String error) {
        sql.update("UPDATE mails SET attempts = attempts + 1, last_error = ? WHERE id = ?", error, id);
    }

    void finish(UUID id, End end, @Nullable String error, Instant now) {
        sql.update(FINISH, end, now, error, id);
    }

    int forgetFinishedBefore(Instant limit) {
        return sql.update("DELETE FROM mails WHERE finished_at < ?", limit);
    }
}
