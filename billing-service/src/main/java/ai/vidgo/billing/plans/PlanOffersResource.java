package ai.vidgo.billing.plans;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans as the Pricing page reads them (contract: billing §4). Public. */
@Path("/api/v1/subscriptions")
@RunOnVirtualThread
class PlanOffersResource {

    private final Plans plans;

    PlanOffersResource(Plans plans) {
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

    /** The plans on sale as a bare array, as the Pricing page expects it. */
    @GET
    @Path("/plans")
    public List<PlanOffer> offers() {
        return plans.all(true).stream().map(PlanOffersResource::offer).toList();
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
