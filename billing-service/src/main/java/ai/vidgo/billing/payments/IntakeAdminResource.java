package ai.vidgo.billing.payments;

import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What providers have told us, what was refused, and doing again what a message should have done. */
@Path("/api/v1/payments/admin")
@RolesAllowed("admin")
@RunOnVirtualThread
class IntakeAdminResource {

    private static final String SELECT = """
            SELECT e.*, o.order_number FROM payment_events e LEFT JOIN orders o ON o.id = e.order_id
            """;

    private final PaymentEvents events;
    private final AdminAudit audit;
    private final Sql sql;

    IntakeAdminResource(PaymentEvents events, AdminAudit audit, Sql sql) {
        this.events = events;
        this.audit = audit;
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

    record EventPage(List<EventOut> events, @Nullable String nextCursor) {}

    /** A message with its body, in which digits of cards are masked. */
    record EventDetail(EventOut event, @Nullable String headers, String raw) {}

    record Replayed(boolean success, EventOut event) {}

    /** Why a message was refused: at which check, and which of its fields or which of our settings is wrong. */
    record RejectionOut(
            long id,
            String provider,
            String step,
            String field,
            String reason,
            @Nullable String source,
            Instant receivedAt) {}

    record RejectionList(List<RejectionOut> rejections) {}

    /**
     * Stored messages, newest first.
     *
     * @param waiting true for those that were not applied yet
     * @param cursor {@code next_cursor} of the page before
     */
    @GET
    @Path("/events")
    public EventPage list(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("order_number") @Nullable String orderNumber,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor after = cursor == null
                ? new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0))
                : Cursor.decode(cursor);
        List<EventOut> page = sql.list(
                SELECT + """
                 WHERE (e.received_at, e.id) < (?, ?)
                   AND (?::text IS NULL OR e.provider = ?) AND (?::text IS NULL OR e.outcome = ?)
                   AND (?::text IS NULL OR o.order_number = ?) AND (NOT ? OR e.applied_at IS NULL)
                 ORDER BY e.received_at DESC, e.id DESC LIMIT ?""",
                EventOut::of,
                after.at(),
                after.id(),
                provider,
                provider,
                outcome,
                outcome,
                orderNumber,
                orderNumber,
                waiting,
                limit);
        boolean more = page.size() == limit;
        return new EventPage(
                page,
                more ? new Cursor(page.getLast().receivedAt(), page.getLast().id()).encode() : null);
    }

    /** One message; 404 {@code event_not_found}. */
    @GET
    @Path("/events/{id}")
    public EventDetail detail(@PathParam("id") String id) {
        return sql.find(
                        SELECT + "WHERE e.id = ?",
                        row -> new EventDetail(EventOut.of(row), row.findText("headers"), masked(row.text("raw"))),
                        parsed(id))
                .orElseThrow(() -> Problem.of(404, "event_not_found"));
    }

    /**
     * Applies a stored message again, now. What it has done already is recognised by what it changed, so a message that
     * was applied in full changes nothing. Leaves a trail. 404 {@code event_not_found}; 409 {@code event_erased} when its
     * words went with the payer's account.
     */
    @POST
    @Path("/events/{id}/replay")
    public Replayed replay(@PathParam("id") String id) {
        UUID event = parsed(id);
        EventOut before = one(event);
        if (events.erased(event)) {
            throw Problem.of(409, "event_erased");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            events.reopen(event);
            audit.record(new AdminAction("payment_event.replayed", "payment_event", id, state(before), null));
        });
        events.apply(event);
        return new Replayed(true, one(event));
    }

    /** Why the newest refused messages were refused. Nothing that their senders wrote is kept. */
    @GET
    @Path("/rejections")
    public RejectionList rejections(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new RejectionList(sql.list(
                """
                SELECT * FROM payment_rejections WHERE (?::text IS NULL OR provider = ?) ORDER BY id DESC LIMIT ?""",
                row -> new RejectionOut(
                        row.count("id"),
                        row.text("provider"),
                        row.text("step"),
                        row.text("field"),
                        row.text("reason"),
                        row.findText("source"),
                        row.instant("received_at")),
                provider,
                provider,
                limit));
    }

    private EventOut one(UUID id) {
        return sql.find(SELECT + "WHERE e.id = ?", EventOut::of, id)
                .orElseThrow(() -> Problem.of(404, "event_not_found"));
    }

    private static Map<String, String> state(EventOut event) {
        Map<String, String> state = new HashMap<>();
        state.put("provider", event.provider());
        state.put("type", event.type());
        state.put("outcome", event.outcome() == null ? "waiting" : event.outcome());
        return state;
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            throw Problem.of(404, "event_not_found");
        }
    }

    private static String masked(String raw) {
        return raw.replaceAll("(card[46]no=)\\d+", "$1****").replaceAll("(\"last4\"\\s*:\\s*\")\\d+", "$1****");
    }
}
