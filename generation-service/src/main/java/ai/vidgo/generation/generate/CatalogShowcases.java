package ai.vidgo.generation.generate;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The catalogue's showcases for the topic pages. */
@Path("/internal/showcases")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenClientFilter.class)
interface CatalogShowcases {

    /** What everybody may see of the categories together, by {@code sort_order}, ties by id. */
    @GET
    @Path("/examples")
    List<Showcase> examples(@QueryParam("category") List<String> categories, @QueryParam("limit") int limit);

    /** All URLs as they go out, watermarked. */
    @RegisterForReflection
    record Showcase(
            String toolId,
            @Nullable String sourceImageUrl,
            String prompt,
            @Nullable String promptZh,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String title,
            @Nullable String titleZh,
            @Nullable String description,
            @Nullable String descriptionZh,
            List<String> styleTags) {}
}
