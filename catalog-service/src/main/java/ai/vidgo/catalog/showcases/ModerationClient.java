package ai.vidgo.catalog.showcases;

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

/** Generation's local word lists. */
@Path("/internal/moderation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "generation")
@RegisterProvider(ServiceTokenClientFilter.class)
interface ModerationClient {

    @POST
    @Path("/text")
    Verdict judge(Text text);

    @RegisterForReflection
    record Text(String text, UUID authorId) {}

    @RegisterForReflection
    record Verdict(boolean safe, @Nullable String reason) {}
}
