package ai.vidgo.auth.administration;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** generation-service's answer on what a user has had made. */
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceTokenClientFilter.class)
@Path("/internal/users/{userId}/generations/count")
interface GenerationClient {

    @GET
    GenerationCount generations(@PathParam("userId") UUID userId);

    /** How many generations a user has begun. */
    @RegisterForReflection
    record GenerationCount(long count) {}
}
