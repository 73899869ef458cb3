package ai.vidgo.catalog.landing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Billing's public price list. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "billing")
interface PlansClient {

    /** The plans on sale, the cheapest first. */
    @GET
    List<SoldPlan> onSale();

    /** What the landing page shows of a plan. */
    @RegisterForReflection
    record SoldPlan(
            String name,
            String displayName,
            @Nullable String description,
            BigDecimal priceMonthly,
            String currency,
            int monthlyCredits,
            int maxVideoLength,
            String maxResolution,
            boolean watermark,
            boolean priorityQueue,
            boolean apiAccess,
            boolean featureBatchProcessing,
            boolean isFeatured) {}
}
