package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.catalog.topics.Topic;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Clips by category (contract: catalog §3.4). Public; an unknown category has none. */
@Path("/api/v1/demo/videos/{category}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoVideosResource {

    /** How many clips a category should have. */
    private static final int TARGET = 30;

    private final DemoVideoRows rows;
    private final DemoCategories categories;
    private final Answers answers;
    private final MediaUrls urls;

    DemoVideosResource(DemoVideoRows rows, DemoCategories categories, Answers answers, MediaUrls urls) {
        this.rows = rows;
        this.categories = categories;
        this.answers = answers;
        this.urls = urls;
    }

    /** The most liked clips. */
    @GET
    @Operation(summary = "Clips of a category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VideoList.class)))
    public Response list(
            @PathParam("category") String category,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit,
            @Context HttpHeaders headers) {
        List<CategoryVideo> videos = rows.best(category, limit).stream()
                .map(video -> CategoryVideo.of(video, urls))
                .toList();
        VideoList list = new VideoList(category, name(category), videos, videos.size());
        return answers.answerOnce(Caching.CATALOGUE, headers, list);
    }

    /** Random clips. */
    @GET
    @Path("/random")
    @Operation(summary = "Random clips of a category")
    public RandomVideos random(
            @PathParam("category") String category,
            @QueryParam("count") @DefaultValue("3") @Min(1) @Max(10) int count) {
        long available = rows.count(category);
        List<RandomVideo> videos = rows.random(category, count).stream()
                .map(video -> RandomVideo.of(video, urls))
                .toList();
        return new RandomVideos(category, videos, available, available >= TARGET);
    }

    /** How many clips there are, and whether that is enough. */
    @GET
    @Path("/count")
    @Operation(summary = "How many clips a category has")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VideoCount.class)))
    public Response count(@PathParam("category") String category, @Context HttpHeaders headers) {
        long count = rows.count(category);
        return answers.answerOnce(Caching.CATALOGUE, headers, new VideoCount(category, count, TARGET, count < TARGET));
    }

    private String name(String category) {
        return categories
                .find(category)
                .map(DemoCategories.DemoCategory::name)
                .orElseGet(() -> Topic.readable(category));
    }

    /**
     * The answer of the list.
     *
     * @param totalCount length of {@code videos}
     */
    @RegisterForReflection
    @Schema(name = "DemoVideoList")
    record VideoList(String category, String categoryName, List<CategoryVideo> videos, int totalCount) {}

    /**
     * A clip of the list.
     *
     * @param description always null
     * @param videoUrl watermarked
     */
    @RegisterForReflection
    @Schema(name = "DemoCategoryVideo")
    record CategoryVideo(
            UUID id,
            String title,
            @Nullable String description,
            String prompt,
            String videoUrl,
            @Nullable String thumbnailUrl,
            double durationSeconds,
            @Nullable String style,
            String categorySlug) {

        static CategoryVideo of(DemoVideoRows.DemoVideo row, MediaUrls urls) {
            return new CategoryVideo(
                    row.id(),
                    row.title(),
                    null,
                    row.prompt(),
                    urls.outgoing(row.videoUrl()),
                    urls.outgoingOrNull(row.thumbnailUrl()),
                    row.durationSeconds(),
                    row.style(),
                    row.categorySlug());
        }
    }

    /**
     * The answer of the random pick.
     *
     * @param hasEnough whether there are {@value DemoVideosResource#TARGET} or more
     */
    @Schema(name = "DemoRandomVideos")
    record RandomVideos(String category, List<RandomVideo> videos, long totalAvailable, boolean hasEnough) {}

    @Schema(name = "DemoRandomVideo")
    record RandomVideo(
            UUID id,
            String title,
            String prompt,
            String videoUrl,
            @Nullable String thumbnailUrl,
            double duration,
            @Nullable String style,
            String category) {

        static RandomVideo of(DemoVideoRows.DemoVideo row, MediaUrls urls) {
            return new RandomVideo(
                    row.id(),
                    row.title(),
                    row.prompt(),
                    urls.outgoing(row.videoUrl()),
                    urls.outgoingOrNull(row.thumbnailUrl()),
                    row.durationSeconds(),
                    row.style(),
                    row.categorySlug());
        }
    }

    @RegisterForReflection
    @Schema(name = "DemoVideoCount")
    record VideoCount(String category, long count, int target, boolean needsGeneration) {}
}
