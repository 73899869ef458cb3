package ai.vidgo.billing.payments;

import ai.vidgo.billing.payments.IntakeRows.EventDetail;
import ai.vidgo.billing.payments.IntakeRows.EventOut;
import ai.vidgo.billing.payments.IntakeRows.RejectionOut;
import ai.vidgo.billing.payments.IntakeRows.Wanted;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.web.Ids;
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

    private final PaymentEvents events;
    private final AdminAudit audit;
    private final IntakeRows rows;

    IntakeAdminResource(PaymentEvents events, AdminAudit audit, IntakeRows rows) {
        this.events = events;
        this.audit = audit;
        this.rows = rows;
    }

    /** {@code next_cursor} is null on the last page. */
    record EventPage(List<EventOut> events, @Nullable String nextCursor) {}

    record Replayed(boolean success, EventOut event) {}

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
        List<EventOut> found = rows.before(after, new Wanted(provider, outcome, orderNumber, waiting), limit + 1);
        List<EventOut> shown = found.subList(0, Math.min(limit, found.size()));
        return new EventPage(shown, found.size() > limit ? cursor(shown.getLast()) : null);
    }

    /** One message; 404 {@code event_not_found}. */
    @GET
    @Path("/events/{id}")
    public EventDetail detail(@PathParam("id") String id) {
        return Ids.parse(id).flatMap(rows::detail).orElseThrow(() -> Problem.of(404, "event_not_found"));
    }

    /**
     * Applies a stored message again, now. What it has done already is recognised by what it changed, so a message that
     * was applied in full changes nothing. Leaves a trail. 404 {@code event_not_found}; 409 {@code event_erased} when its
     * words went with the payer's account.
     */
    @POST
    @Path("/events/{id}/replay")
    public Replayed replay(@PathParam("id") String id) {
        EventOut before = Ids.parse(id).flatMap(rows::find).orElseThrow(() -> Problem.of(404, "event_not_found"));
        UUID event = before.id();
        if (events.erased(event)) {
            throw Problem.of(409, "event_erased");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            events.reopen(event);
            audit.record(new AdminAction("payment_event.replayed", "payment_event", id, state(before), null));
        });
        events.apply(event);
        return new Replayed(true, rows.find(event).orElseThrow());
    }

    /** Why the newest refused messages were refused. Nothing that their senders wrote is kept. */
    @GET
    @Path("/rejections")
    public RejectionList rejections(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new RejectionList(rows.rejections(provider, limit));
    }

    private static Map<String, String> state(EventOut event) {
        Map<String, String> state = new HashMap<>();
        state.put("provider", event.provider());
        state.put("type", event.type());
        state.put("outcome", event.outcome() == null ? "waiting" : event.outcome());
        return state;
    }

    private static String cursor(EventOut last) {
        return new Cursor(last.receivedAt(), last.id()).encode();
    }
}
