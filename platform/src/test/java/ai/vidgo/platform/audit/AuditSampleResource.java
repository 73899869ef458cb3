package ai.vidgo.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;

/** An administrator's action as a service would have it. */
@Path("/api/v1/audit-sample")
@RunOnVirtualThread
class AuditSampleResource {

    record Door(boolean isOpen, int timesOpened) {}

    private final AdminAudit audit;

    AuditSampleResource(AdminAudit audit) {
        this.audit = audit;
    }

    @POST
    @Path("/{id}")
    @RolesAllowed("admin")
    @Transactional
    public Map<String, Boolean> open(@PathParam("id") String id, @QueryParam("fail") boolean fail) {
        audit.record(new AdminAction("door.opened", "door", id, new Door(false, 1), new Door(true, 2)));
        if (fail) {
            throw new IllegalStateException("the hinge broke");
        }
        return Map.of("success", true);
    }
}
