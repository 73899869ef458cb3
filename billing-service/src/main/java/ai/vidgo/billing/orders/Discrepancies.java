package ai.vidgo.billing.orders;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What does not add up about payments and needs a person. A finding is written in the transaction that noticed it, so it
 * exists exactly when what it speaks of does; the same finding again changes nothing.
 */
@ApplicationScoped
public class Discrepancies {

    private static final Logger LOG = Logger.getLogger(Discrepancies.class);
    private static final int LONGEST_DETAIL = 500;

    private final Sql sql;
    private final Clock clock;

    Discrepancies(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What kind of thing was found. */
    public enum Kind {
        /** A payment that is not what was ordered; nothing was granted. */
        PAYMENT_MISMATCH,
        /** A second payment of one order; nothing was granted for it. */
        PAID_TWICE,
        /** A payment whose order we do not know. */
        UNKNOWN_PAYMENT,
        /** A payment that we have booked and that is not in the provider's statement of its day. */
        MISSING_IN_STATEMENT,
        /** The provider's statement tells of money that went back and that nobody booked here. */
        REFUND_NOT_BOOKED,
        /** A statement of the provider that can't be compared. */
        STATEMENT_NOT_COMPARED,
        /** A subscription was charged after it had ended here. */
        CHARGED_AFTER_END,
        /** The payer's bank took the money back, or announced it. */
        CHARGEBACK,
        /** A chargeback that was decided for us. */
        CHARGEBACK_REVERSED,
        /** Money that has to be returned by hand, because the way it was paid has no way back. */
        MANUAL_REFUND,
        /** A refund whose outcome the provider did not tell us. */
        REFUND_UNCLEAR,
        /** A Taiwan e-invoice that the provider refuses. */
        E_INVOICE_FAILED,
        /** Anything else that operations should know. */
        NOTICE
    }

    /**
     * Writes a finding down and sounds the log's alarm, once for each kind and subject.
     *
     * @param subject natural key of what it is about, such as the provider's number of a payment
     * @param detail a sentence for an operator, without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void report(Kind kind, String subject, @Nullable UUID orderId, String detail) {
        String sentence = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        int written =
                sql.update("""
                INSERT INTO payment_discrepancies (kind, subject, order_id, detail, found_at)
                VALUES (?, ?, ?::uuid, ?, ?) ON CONFLICT (kind, subject) DO NOTHING""", kind.name().toLowerCase(Locale.ROOT), subject, orderId, sentence, clock.instant());
        if (written == 1) {
            LOG.errorf("payments: %s %s: %s", kind, subject, sentence);
        }
    }

    /**
     * A finding.
     *
     * @param subject what it is about, in words of the provider or of ours
     * @param userId whose order it concerns, if it concerns one
     */
    public record Finding(
            UUID id,
            String kind,
            String subject,
            @Nullable String orderNumber,
            @Nullable UUID userId,
            String detail,
            Instant foundAt,
            @Nullable Instant resolvedAt,
            @Nullable UUID resolvedBy,
            @Nullable String resolution) {

        private static Finding of(Row row) {
            return new Finding(
                    row.uuid("id"),
                    row.text("kind"),
                    row.text("subject"),
                    row.findText("order_number"),
                    row.findUuid("user_id"),
                    row.text("detail"),
                    row.instant("found_at"),
                    row.findInstant("resolved_at"),
                    row.findUuid("resolved_by"),
                    row.findText("resolution"));
        }
    }

    /** Findings, newest first; of one user, or of all. */
    public List<Finding> list(boolean resolved, @Nullable UUID user, int limit, int offset) {
        return sql.list("""
                SELECT d.*, o.order_number, o.user_id FROM payment_discrepancies d LEFT JOIN orders o ON o.id = d.order_id
                 WHERE (d.resolved_at IS NOT NULL) = ? AND (?::uuid IS NULL OR o.user_id = ?)
                 ORDER BY d.found_at DESC, d.id LIMIT ? OFFSET ?""", Finding::of, resolved, user, user, limit, offset);
    }

    /** How many nobody has resolved. */
    public int open() {
        return sql.one(
                "SELECT count(*)::int AS n FROM payment_discrepancies WHERE resolved_at IS NULL",
                row -> row.number("n"));
    }

    /** Closes a finding; false when there is none of this number that is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean resolve(UUID id, UUID administrator, String resolution) {
        return sql.update("""
                        UPDATE payment_discrepancies SET resolved_at = ?, resolved_by = ?, resolution = ?
                         WHERE id = ? AND resolved_at IS NULL""", clock.instant(), administrator, resolution, id) == 1;
    }

    /** Closes a finding because what it asks for has become known; nobody has to look at it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settled(Kind kind, String subject, String resolution) {
        sql.update("""
                UPDATE payment_discrepancies SET resolved_at = ?, resolution = ?
                 WHERE kind = ? AND subject = ? AND resolved_at IS NULL""", clock.instant(), resolution, kind.name().toLowerCase(Locale.ROOT), subject);
    }
}
