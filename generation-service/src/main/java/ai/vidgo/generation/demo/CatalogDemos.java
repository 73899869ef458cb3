package ai.vidgo.generation.demo;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The catalogue's internal endpoints for the picture demos of the old pages. */
@Path("/internal/demos")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenClientFilter.class)
interface CatalogDemos {

    @POST
    @Path("/match")
    Match match(Question question);

    @POST
    @Path("/images")
    Kept keep(NewImageDemo demo);

    @POST
    @Path("/videos")
    Kept keep(NewDemoVideo video);

    @POST
    @Path("/cleanup")
    Cleaned cleanup();

    @RegisterForReflection
    record Question(
            List<String> keywords,
            @Nullable String category,
            @Nullable String style) {}

    /** The demo is null when none reaches the threshold. */
    @RegisterForReflection
    record Match(@Nullable ImageDemo demo, List<String> matchedKeywords) {}

    /** A finished picture; all URLs stored ones. */
    @RegisterForReflection
    record NewImageDemo(
            String promptOriginal,
            String promptNormalized,
            String promptLanguage,
            List<String> keywords,
            @Nullable String categorySlug,
            String imageUrlBefore,
            String imageUrlAfter,
            String imageUrlWatermarked,
            @Nullable String thumbnailUrl,
            @Nullable String style,
            @Nullable String sourceService) {}

    /** A finished clip; all URLs stored ones. */
    @RegisterForReflection
    record NewDemoVideo(
            String title,
            String prompt,
            List<String> keywords,
            String categorySlug,
            String videoUrl,
            String videoUrlWatermarked,
            @Nullable String thumbnailUrl,
            double durationSeconds,
            @Nullable String style,
            String sourceService) {}

    @RegisterForReflection
    record Kept(UUID id) {}

    @RegisterForReflection
    record Cleaned(int cleanedCount) {}
}
