package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one user's ledger, newest first; {@code type} null stands for all types. */
@ApplicationScoped
public class LedgerStatement {

    private static final String ALL = "SELECT * FROM credit_transactions WHERE user_id = ? AND position < ?";
    private static final String OF_TYPE = ALL + " AND transaction_type = ?";
    private static final String PAGE = " ORDER BY position DESC LIMIT ? OFFSET ?";

    private final Sql sql;

    LedgerStatement(Sql sql) {
        this.sql = sql;
    }

    /** A page by number. */
    public List<LedgerEntry> page(UUID userId, @Nullable String type, int limit, int offset) {
        return below(userId, type, Long.MAX_VALUE, limit, offset);
    }

    /** The rows older than a position. */
    public List<LedgerEntry> before(UUID userId, @Nullable String type, long position, int limit) {
        return below(userId, type, position, limit, 0);
    }

    /** Where a row stands in its user's ledger; empty when this user has no such row. */
    public OptionalLong positionOf(UUID userId, UUID entryId) {
        return sql
                .list(
                        "SELECT position FROM credit_transactions WHERE id = ? AND user_id = ?",
                        row -> row.count("position"),
                        entryId,
                        userId)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** How many rows there are. */
    public long count(UUID userId, @Nullable String type) {
        return type == null
                ? sql.find("SELECT entries FROM credit_accounts WHERE user_id = ?", row -> row.count("entries"), userId)
                        .orElse(0L)
                : sql.one(
                        "SELECT count(*) AS n FROM credit_transactions WHERE user_id = ? AND transaction_type = ?",
                        row -> row.count("n"),
                        userId,
                        type);
    }

    private List<LedgerEntry> below(UUID userId, @Nullable String type, long position, int limit, int offset) {
        return type == null
                ? sql.list(ALL + PAGE, LedgerEntry::of, userId, position, limit, offset)
                : sql.list(OF_TYPE + PAGE, LedgerEntry::of, userId, position, type, limit, offset);
    }
}
