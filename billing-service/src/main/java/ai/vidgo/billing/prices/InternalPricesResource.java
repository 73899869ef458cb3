package ai.vidgo.billing.prices;

import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Prices for the other services. */
@Path("/internal/prices")
@RunOnVirtualThread
class InternalPricesResource {

    private final Prices prices;

    InternalPricesResource(Prices prices) {
        this.prices = prices;
    }

    record InternalPrice(
            String serviceType, int creditCost, @Nullable String minPlan, boolean subscribersOnly) {}

    /** The price and who may use the service; 404 {@code unknown_service}. */
    @GET
    @Path("/{service}")
    public InternalPrice price(@PathParam("service") String service) {
        return prices.find(service)
                .map(price -> new InternalPrice(
                        price.serviceType(), price.creditCost(), price.minPlan(), price.subscribersOnly()))
                .orElseThrow(() -> Problem.of(404, "unknown_service"));
    }
}
