package ai.vidgo.generation.generate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The catalogue's public showcases (contract: catalog §3.2). */
@Path("/api/v1/demo/tool-showcases")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
interface CatalogShowcases {

    @GET
    @Path("/{category}")
    Showcases list(@PathParam("category") String category, @QueryParam("limit") int limit);

    @RegisterForReflection
    record Showcases(List<Showcase> showcases) {}

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
