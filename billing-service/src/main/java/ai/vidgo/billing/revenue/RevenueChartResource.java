package ai.vidgo.billing.revenue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Revenue for the administrators' charts (contract: admin §2). */
@Path("/api/v1/admin/charts/revenue")
@RolesAllowed("admin")
@RunOnVirtualThread
class RevenueChartResource {

    private final Revenue revenue;

    RevenueChartResource(Revenue revenue) {
        this.revenue = revenue;
    }

    /** Exactly {@code months} entries, oldest first, in USD; 422 outside of 1 to 24. */
    @GET
    public List<Revenue.RevenueMonth> chart(@QueryParam("months") @DefaultValue("12") @Min(1) @Max(24) int months) {
        return revenue.months(months);
    }
}
