package ai.vidgo.auth.privacy;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** Another service's part of a user's export. Any answer other than success throws. */
@Path("/internal/personal-data")
@RegisterProvider(ServiceTokenClientFilter.class)
interface PersonalDataClient {

    @GET
    @Path("/{userId}")
    JsonNode export(@PathParam("userId") UUID userId);
}
