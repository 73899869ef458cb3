package ai.vidgo.platform.identity;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** auth-service's answer on one session. */
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ServiceTokenClientFilter.class)
@Path("/internal/sessions")
interface SessionClient {

    @GET
    @Path("/{id}")
    SessionState session(@PathParam("id") UUID id);

    @RegisterForReflection
    record SessionState(boolean active) {}
}
