package ai.vidgo.billing.prices;

import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What services cost (contract: billing §6). Public. */
@Path("/api/v1/credits")
@RunOnVirtualThread
class PricesResource {

    private final Prices prices;

    PricesResource(Prices prices) {
        this.prices = prices;
    }

    /** A price under the frontend's names ({@code service}, {@code credits_per_use}) and the original's. */
    record PriceOut(
            String service,
            int creditsPerUse,
            @Nullable String description,
            UUID id,
            String serviceType,
            String displayName,
            int creditCost,
            @Nullable String resolution,
            @Nullable Integer maxDuration,
            @Nullable String minPlan,
            boolean subscribersOnly,
            boolean isActive) {}

    record EstimateIn(@NotNull String serviceType) {}

    record EstimateOut(
            String serviceType,
            int creditsNeeded,
            String displayName,
            @Nullable String resolution,
            @Nullable Integer maxDuration) {}

    /** The price list as a bare array. */
    @GET
    @Path("/pricing")
    public List<PriceOut> list() {
        return prices.all().stream().map(PricesResource::out).toList();
    }

    /** What one use would cost; 404 {@code unknown_service}. */
    @POST
    @Path("/estimate")
    public EstimateOut estimate(@NotNull @Valid EstimateIn body) {
        ServicePrice price = prices.find(body.serviceType()).orElseThrow(() -> Problem.of(404, "unknown_service"));
        return new EstimateOut(
                price.serviceType(), price.creditCost(), price.displayName(), price.resolution(), price.maxDuration());
    }

    private static PriceOut out(ServicePrice price) {
        return new PriceOut(
                price.serviceType(),
                price.creditCost(),
                price.description(),
                price.id(),
                price.serviceType(),
                price.displayName(),
                price.creditCost(),
                price.resolution(),
                price.maxDuration(),
                price.minPlan(),
                price.subscribersOnly(),
                price.active());
    }
}
