package ai.vidgo.billing.plans;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The price list of the plans (contract: billing §3). Public. */
@Path("/api/v1/plans")
@RunOnVirtualThread
class PlansResource {

    private final Plans plans;

    PlansResource(Plans plans) {
        this.plans = plans;
    }

    /** All plans, cheapest first. */
    @GET
    public List<PlanFull> all(@QueryParam("active_only") @DefaultValue("true") boolean activeOnly) {
        return plans.all(activeOnly).stream().map(PlanFull::of).toList();
    }

    /** One plan; 404 {@code plan_not_found} for an unknown id and for one that is no UUID. */
    @GET
    @Path("/{id}")
    public PlanFull one(@PathParam("id") String id) {
        return Ids.parse(id)
                .flatMap(plans::find)
                .map(PlanFull::of)
                .orElseThrow(() -> Problem.of(404, "plan_not_found"));
    }
}
