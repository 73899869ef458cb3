package ai.vidgo.auth.audit;

import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.sql.Where;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What administrators did, in all services (contract: admin §8). */
@Path("/api/v1/admin/audit")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "admin")
class AuditResource {

    private final Sql sql;
    private final ObjectMapper json;

    AuditResource(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A line of the trail.
     *
     * @param actorId the administrator; null for an operator at the command line
     * @param actorEmail null when the account is gone
     * @param before what changed, as it was
     * @param after what changed, as it was then
     * @param requestId ties the line to the logs
     */
    @RegisterForReflection
    record AuditOut(
            UUID id,
            Instant occurredAt,
            String service,
            @Nullable UUID actorId,
            @Nullable String actorEmail,
            String action,
            String targetType,
            String targetId,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String requestId) {}

    /**
     * A page of the trail.
     *
     * @param nextCursor to be sent as {@code cursor} for the next page; null at the end
     */
    @RegisterForReflection
    record AuditPage(List<AuditOut> entries, @Nullable String nextCursor) {}

    /** The trail, newest first. Pages are stable while new lines come. */
    @GET
    @Operation(summary = "What administrators did")
    public AuditPage trail(
            @BeanParam AuditFilters filters, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Where where = filters.query().where();
        List<AuditOut> found = sql.list(AuditQuery.newest(where), this::entry, where.parameters(limit + 1));
        List<AuditOut> page = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > limit;
        return new AuditPage(
                page,
                more ? new Cursor(page.getLast().occurredAt(), page.getLast().id()).encode() : null);
    }

    private AuditOut entry(Row row) {
        return new AuditOut(
                row.uuid("id"),
                row.instant("occurred_at"),
                row.text("service"),
                row.findUuid("actor_id"),
                row.findText("actor_email"),
                row.text("action"),
                row.text("target_type"),
                row.text("target_id"),
                tree(row.findText("before")),
                tree(row.findText("after")),
                row.findText("request_id"));
    }

    private @Nullable JsonNode tree(@Nullable String state) {
        try {
            return state == null ? null : json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state in the trail is not JSON", e);
        }
    }
}
