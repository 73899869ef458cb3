package ai.vidgo.billing.plans;

import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The price list of the plans (contract: billing §3, and §4 GET /subscriptions/plans). Public. */
@Path("/api/v1")
@RunOnVirtualThread
class PlansResource {

    private final Plans plans;

    PlansResource(Plans plans) {
        this.plans = plans;
    }

    /** A plan as the Pricing page reads it; prices in TWD. */
    record PlanOffer(
            UUID id,
            String name,
            String displayName,
            @Nullable String description,
            BigDecimal priceMonthly,
            BigDecimal priceYearly,
            int monthlyCredits,
            Features features) {}

    record Features(
            int maxVideoLength,
            String maxResolution,
            boolean hasWatermark,
            boolean priorityQueue,
            boolean apiAccess,
            boolean canUseEffects,
            boolean batchProcessing,
            boolean customStyles) {}

    /** All plans, cheapest first. */
    @GET
    @Path("/plans")
    public List<PlanFull> all(@QueryParam("active_only") @DefaultValue("true") boolean activeOnly) {
        return plans.all(activeOnly).stream().map(PlanFull::of).toList();
    }

    /** One plan; 404 {@code plan_not_found} for an unknown id and for one that is no UUID. */
    @GET
    @Path("/plans/{id}")
    public PlanFull one(@PathParam("id") String id) {
        return PlanIds.parse(id)
                .flatMap(plans::find)
                .map(PlanFull::of)
                .orElseThrow(() -> Problem.of(404, "plan_not_found"));
    }

    /** The plans on sale as a bare array, as the Pricing page expects it. */
    @GET
    @Path("/subscriptions/plans")
    public List<PlanOffer> offers() {
        return plans.all(true).stream().map(PlansResource::offer).toList();
    }

    private static PlanOffer offer(Plan plan) {
        Plan.Limits limits = plan.limits();
        return new PlanOffer(
                plan.id(),
                plan.name(),
                plan.displayName(),
                plan.description(),
                plan.priceMonthly(),
                plan.priceYearly(),
                plan.monthlyCredits(),
                new Features(
                        limits.maxVideoLength(),
                        limits.maxResolution(),
                        limits.watermark(),
                        limits.priorityQueue(),
                        limits.apiAccess(),
                        limits.effects(),
                        limits.batch(),
                        limits.customStyles()));
    }
}
