package ai.vidgo.catalog.landing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Billing's free quota, asked on behalf of the caller: by the caller's own token, or by the address. */
@Path("/api/v1/quota/use")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "billing")
interface QuotaClient {

    @POST
    Use use(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("X-Forwarded-For") String forwardedFor);

    /** Whether there was something left. */
    @RegisterForReflection
    record Use(boolean success) {}
}
