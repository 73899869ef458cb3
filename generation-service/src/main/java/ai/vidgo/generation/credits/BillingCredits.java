package ai.vidgo.generation.credits;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Billing's internal endpoint for reservations. */
@Path("/internal/credits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceTokenClientFilter.class)
interface BillingCredits {

    @POST
    @Path("/reserve")
    Hold reserve(HoldRequest request);

    @RegisterForReflection
    record HoldRequest(
            UUID userId,
            UUID jobId,
            String serviceType,
            int extraCredits,
            @Nullable String followedBy) {

        /** What may be sent again: the balance may be without the price already. */
        HoldRequest repeated() {
            return new HoldRequest(userId, jobId, serviceType, extraCredits, null);
        }
    }

    @RegisterForReflection
    record Hold(UUID jobId, String status, int amount, int balance) {}
}
