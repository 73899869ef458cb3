package ai.vidgo.generation.workflow;

import ai.vidgo.generation.demo.Gallery;
import ai.vidgo.generation.workflow.RunRows.NewItem;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Filling the old gallery with clips (contract: catalog §3.4), for administrators: 401 and 403 for others, 503 while the
 * catalogue is away. How far a run is says {@code GET /workflow/runs/{job_id}}.
 */
@Path("/api/v1/demo/videos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo administration")
@RolesAllowed("admin")
@RunOnVirtualThread
class DemoVideosResource {

    private final Gallery gallery;
    private final Runs runs;

    DemoVideosResource(Gallery gallery, Runs runs) {
        this.gallery = gallery;
        this.runs = runs;
    }

    /**
     * Makes clips of a category; one that has enough gets none (200).
     *
     * @throws Problem 404 {@code not_found} for an unknown category
     */
    @POST
    @Path("/{category}/generate")
    @Operation(summary = "Make clips of a category, for administrators")
    @APIResponse(
            responseCode = "200",
            description = "There are enough",
            content = @Content(schema = @Schema(implementation = Enough.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    public Response videos(
            @PathParam("category") String category,
            @QueryParam("count") @DefaultValue("3") @Min(1) @Max(10) int count) {
        List<NewItem> items = items(category, count);
        int missing = gallery.missingVideos(category);
        if (missing == 0) {
            return Response.ok(new Enough(true, "The category has enough clips", 0, 0, 0))
                    .build();
        }
        UUID run = runs.start("demo_videos", category, items.subList(0, Math.min(missing, items.size())));
        return Response.accepted(new Queued("queued", run.toString(), category, Math.min(missing, count)))
                .build();
    }

    /** Makes the clips that all categories lack. */
    @POST
    @Path("/generate-all")
    @Operation(summary = "Make clips of all categories, for administrators")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    public Response allVideos(
            @QueryParam("videos_per_category") @DefaultValue("30") @Min(1) @Max(50) int videosPerCategory) {
        List<NewItem> items = new ArrayList<>();
        for (String category : gallery.categories()) {
            int missing = Math.min(gallery.missingVideos(category), videosPerCategory);
            items.addAll(items(category, missing));
        }
        UUID run = runs.start("demo_videos", null, items);
        return Response.accepted(new Queued("queued", run.toString(), null, items.size()))
                .build();
    }

    private List<NewItem> items(String category, int count) {
        return gallery.subjects(category, count).stream()
                .map(subject -> new NewItem(Item.Kind.DEMO_VIDEO, category, subject))
                .toList();
    }

    /** A run under way. */
    @RegisterForReflection
    @Schema(name = "DemoVideosQueued")
    record Queued(
            @Schema(examples = "queued") String status,
            String jobId,
            @Nullable String category,
            int count) {}

    /** Nothing to do. */
    @RegisterForReflection
    @Schema(name = "DemoVideosEnough")
    record Enough(boolean success, String message, int generated, int failed, int total) {}
}
