package ai.vidgo.billing.payments;

import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What providers have told us and what was refused, as administrators see it: digits of cards are masked. */
@ApplicationScoped
class IntakeRows {

    private static final String SELECT = """
            SELECT e.*, o.order_number FROM payment_events e LEFT JOIN orders o ON o.id = e.order_id
            """;

    private final Sql sql;

    IntakeRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * A stored message.
     *
     * @param proof which key or secret fits its signature; {@code asked} when it is an answer to a question of ours
     * @param outcome what it led to; null while it waits
     * @param lastError why the last try to apply it failed or has to wait
     */
    record EventOut(
            UUID id,
            String provider,
            String eventId,
            String type,
            @Nullable String orderNumber,
            @Nullable String proof,
            @Nullable String source,
            @Nullable String outcome,
            int attempts,
            @Nullable String lastError,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            @Nullable Instant appliedAt) {

        private static EventOut of(Row row) {
            return new EventOut(
                    row.uuid("id"),
                    row.text("provider"),
                    row.text("event_id"),
                    row.text("type"),
                    row.findText("order_number"),
                    row.findText("proof"),
                    row.findText("source"),
                    row.findText("outcome"),
                    row.number("attempts"),
                    row.findText("last_error"),
                    row.findInstant("occurred_at"),
                    row.instant("received_at"),
                    row.findInstant("applied_at"));
        }
    }

    /** A message with its body, in which digits of cards are masked. */
    record EventDetail(EventOut event, @Nullable String headers, String raw) {

        private static EventDetail of(Row row) {
            return new EventDetail(EventOut.of(row), row.findText("headers"), masked(row.text("raw")));
        }
    }

    /** Why a message was refused: at which check, and which of its fields or which of our settings is wrong. */
    record RejectionOut(
            long id,
            String provider,
            String step,
            String field,
            String reason,
            @Nullable String source,
            Instant receivedAt) {

        private static RejectionOut of(Row row) {
            return new RejectionOut(
                    row.count("id"),
                    row.text("provider"),
                    row.text("step"),
                    row.text("field"),
                    row.text("reason"),
                    row.findText("source"),
                    row.instant("received_at"));
        }
    }

    /** What stored messages are looked for; null for any. */
    record Wanted(
            @Nullable String provider,
            @Nullable String outcome,
            @Nullable String orderNumber,
            boolean waiting) {}

    /** Stored messages older than a place in the list, newest first. */
    List<EventOut> before(Cursor place, Wanted wanted, int limit) {
        return sql.list(
                SELECT + """
                 WHERE (e.received_at, e.id) < (?, ?)
                   AND (?::text IS NULL OR e.provider = ?) AND (?::text IS NULL OR e.outcome = ?)
                   AND (?::text IS NULL OR o.order_number = ?) AND (NOT ? OR e.applied_at IS NULL)
                 ORDER BY e.received_at DESC, e.id DESC LIMIT ?""",
                EventOut::of,
                place.at(),
                place.id(),
                wanted.provider(),
                wanted.provider(),
                wanted.outcome(),
                wanted.outcome(),
                wanted.orderNumber(),
                wanted.orderNumber(),
                wanted.waiting(),
                limit);
    }

    Optional<EventOut> find(UUID id) {
        return sql.find(SELECT + "WHERE e.id = ?", EventOut::of, id);
    }

    Optional<EventDetail> detail(UUID id) {
        return sql.find(SELECT + "WHERE e.id = ?", EventDetail::of, id);
    }

    /** The newest refusals, of one provider or of all. */
    List<RejectionOut> rejections(@Nullable String provider, int limit) {
        return sql.list(
                "SELECT * FROM payment_rejections WHERE (?::text IS NULL OR provider = ?) ORDER BY id DESC LIMIT ?",
                RejectionOut::of,
                provider,
                provider,
                limit);
    }

    private static String masked(String raw) {
        return raw.replaceAll("(card[46]no=)\\d+", "$1****").replaceAll("(\"last4\"\\s*:\\s*\")\\d+", "$1****");
    }
}
