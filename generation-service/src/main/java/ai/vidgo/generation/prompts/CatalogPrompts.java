package ai.vidgo.generation.prompts;

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

/** The catalogue's internal endpoints for results of prompts. */
@Path("/internal/prompts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenClientFilter.class)
interface CatalogPrompts {

    @POST
    @Path("/cached")
    Cached cached(Key key);

    @RegisterForReflection
    record Key(String group, String prompt, @Nullable String subTopic) {}

    /** The result is null when there is none. */
    @RegisterForReflection
    record Cached(@Nullable Template result) {}

    /** Stored URLs of clean files. */
    @RegisterForReflection
    record Template(
            UUID templateId,
            @Nullable String inputImageUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String resultThumbnailUrl) {}
}
