package ai.vidgo.catalog.landing;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How many accounts there are; auth-service's figure. */
@Path("/internal/users")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ServiceTokenClientFilter.class)
interface AccountsClient {

    @GET
    @Path("/count")
    Count count();

    /** Accounts with a proved address that are not banned. */
    @RegisterForReflection
    record Count(long active) {}
}
