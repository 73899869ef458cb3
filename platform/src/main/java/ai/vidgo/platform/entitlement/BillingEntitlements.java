package ai.vidgo.platform.entitlement;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Billing's own answer, for when Redis has none. */
@Path("/internal/entitlements")
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceTokenClientFilter.class)
interface BillingEntitlements {

    @GET
    @Path("{userId}")
    @Produces(MediaType.APPLICATION_JSON)
    Entitlement entitlement(@PathParam("userId") UUID userId);
}
