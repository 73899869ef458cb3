package ai.vidgo.billing.invoices;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code e_invoices}: the queue of what the provider is to be told, and what it answered. What came of a claim is
 * written by its holder only: once somebody else has claimed the invoice, such a write changes nothing and gives false.
 */
@ApplicationScoped
class EInvoiceRows {

    private static final String CLAIM = """
            WITH claimed AS (
                UPDATE e_invoices SET attempts = attempts + 1, next_attempt_at = ?, updated_at = ?,
                       allowing = CASE WHEN status = 'allowance_waiting' AND allowing = 0 THEN to_allow ELSE allowing END
                 WHERE order_id = (SELECT order_id FROM e_invoices
                        WHERE status IN ('waiting', 'void_waiting', 'allowance_waiting') AND next_attempt_at <= ?
                        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *)
            SELECT c.*, o.order_number, o.item, d.carrier_type, d.carrier_number, d.love_code, d.company_number,
                   d.buyer_name, d.buyer_address, d.buyer_email
              FROM claimed c JOIN orders o ON o.id = c.order_id LEFT JOIN invoice_details d ON d.order_id = c.order_id""";

    private final Sql sql;
    private final Clock clock;

    EInvoiceRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An invoice that the provider is to be told something about.
     *
     * @param relateNumber our number for it; the same in every try
     * @param allowed what allowances have returned, {@code allowing} what the present one returns, in whole dollars
     * @param number two letters and eight digits, once it was issued; {@code date} in Taiwan's time
     * @param until when the claim ends; no other claim of this invoice has the same end and the same number of attempts
     */
    record Due(
            UUID orderId,
            String orderNumber,
            String item,
            String relateNumber,
            String status,
            int amount,
            int allowed,
            int allowing,
            @Nullable String number,
            @Nullable String date,
            int attempts,
            Instant until,
            Invoice.Details details,
            @Nullable String email) {

        static Due of(Row row) {
            return new Due(
                    row.uuid("order_id"),
                    row.text("order_number"),
                    row.text("item"),
                    row.text("relate_number"),
                    row.text("status"),
                    row.number("amount"),
                    row.number("allowed"),
                    row.number("allowing"),
                    row.findText("invoice_no"),
                    row.findText("invoice_date"),
                    row.number("attempts"),
                    row.instant("next_attempt_at"),
                    Invoice.Details.of(row),
                    row.findText("buyer_email"));
        }
    }

    /** Puts an invoice into the queue, once per order. */
    void enqueue(Order order) {
        Instant now = clock.instant();
        sql.update(
                """
                INSERT INTO e_invoices (order_id, relate_number, status, amount, next_attempt_at, created_at, updated_at)
                VALUES (?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT (order_id) DO NOTHING""", order.id(), order.number().replace("-", ""), order.amount().intValueExact(), now, now, now);
    }

    /**
     * Money went back. An invoice that was never sent is not sent any more when all of it did; one that may have been sent
     * is issued first and voided or reduced then.
     */
    void returned(UUID orderId, int amount) {
        Instant now = clock.instant();
        sql.update("""
                UPDATE e_invoices
                   SET to_allow = to_allow + ?,
                       status = CASE
                           WHEN status = 'waiting' AND attempts = 0 AND to_allow + ? >= amount THEN 'voided'
                           WHEN invoice_no IS NULL OR status = 'voided' THEN status
                           WHEN to_allow + ? >= amount AND allowed = 0 AND allowing = 0 THEN 'void_waiting'
                           ELSE 'allowance_waiting' END,
                       next_attempt_at = CASE WHEN status = 'issued' THEN ?::timestamptz ELSE next_attempt_at END,
                       attempts = CASE WHEN status = 'issued' THEN 0 ELSE attempts END, updated_at = ?
                 WHERE order_id = ?""", amount, amount, amount, now, now, orderId);
    }

    /** Claims the invoice that has been due longest for {@code lease}; nobody else tries it in that time. */
    Optional<Due> claim(Duration lease) {
        Instant now = clock.instant();
        return sql.find(CLAIM, Due::of, now.plus(lease), now, now);
    }

    /** It was issued; what was returned meanwhile is next. */
    boolean issued(Due due, String number, String date, String randomNumber) {
        Instant now = clock.instant();
        return sql.update("""
                UPDATE e_invoices
                   SET status = CASE WHEN to_allow = 0 THEN 'issued' WHEN to_allow >= amount THEN 'void_waiting'
                                     ELSE 'allowance_waiting' END,
                       invoice_no = ?, invoice_date = ?, random_number = ?, attempts = 0, next_attempt_at = ?,
                       last_error = NULL, updated_at = ?
                 WHERE order_id = ? AND attempts = ? AND next_attempt_at = ? AND status = 'waiting'""", number, date, randomNumber, now, now, due.orderId(), due.attempts(), due.until()) == 1;
    }

    boolean voided(Due due) {
        return sql.update("""
                UPDATE e_invoices SET status = 'voided', to_allow = 0, last_error = NULL, updated_at = ?
                 WHERE order_id = ? AND attempts = ? AND next_attempt_at = ?""", clock.instant(), due.orderId(), due.attempts(), due.until()) == 1;
    }

    /** The allowance that was claimed was made. */
    boolean allowed(Due due, String allowanceNumber) {
        Instant now = clock.instant();
        int amount = due.allowing();
        return sql.update(
                        """
                UPDATE e_invoices
                   SET allowed = allowed + ?, to_allow = to_allow - ?, allowing = 0, allowance_no = ?, attempts = 0,
                       status = CASE WHEN to_allow > ? THEN 'allowance_waiting' ELSE 'issued' END,
                       next_attempt_at = ?, last_error = NULL, updated_at = ?
                 WHERE order_id = ? AND attempts = ? AND next_attempt_at = ?""",
                        amount,
                        amount,
                        allowanceNumber,
                        amount,
                        now,
                        now,
                        due.orderId(),
                        due.attempts(),
                        due.until())
                == 1;
    }

    /** It can't be voided any more: its money is returned by an allowance. */
    boolean allowInstead(Due due) {
        return sql.update("""
                UPDATE e_invoices SET status = 'allowance_waiting', next_attempt_at = ?, attempts = 0
                 WHERE order_id = ? AND attempts = ? AND next_attempt_at = ?""", clock.instant(), due.orderId(), due.attempts(), due.until()) == 1;
    }

    /** It did not work: it is tried again after {@code pause}, or is an administrator's. */
    boolean failed(Due due, String reason, boolean forGood, Duration pause) {
        Instant now = clock.instant();
        return sql.update("""
                UPDATE e_invoices SET last_error = ?, status = CASE WHEN ? THEN 'failed' ELSE status END,
                       next_attempt_at = ?, updated_at = ?
                 WHERE order_id = ? AND attempts = ? AND next_attempt_at = ?""", reason, forGood, now.plus(pause), now, due.orderId(), due.attempts(), due.until()) == 1;
    }

    /**
     * An administrator lets a failed invoice be tried again, from where it stopped and not as a first try; false when it had
     * not failed.
     */
    boolean retry(UUID orderId) {
        Instant now = clock.instant();
        return sql.update("""
                        UPDATE e_invoices
                           SET status = CASE WHEN invoice_no IS NULL THEN 'waiting'
                                             WHEN to_allow >= amount AND allowed = 0 AND allowing = 0 THEN 'void_waiting'
                                             ELSE 'allowance_waiting' END,
                               attempts = 1,
                               next_attempt_at = ?, updated_at = ?
                         WHERE order_id = ? AND status = 'failed'""", now, now, orderId) == 1;
    }
}
