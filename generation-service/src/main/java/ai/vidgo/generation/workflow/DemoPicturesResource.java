package ai.vidgo.generation.workflow;

import ai.vidgo.generation.demo.Gallery;
import ai.vidgo.generation.workflow.RunRows.NewItem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/**
 * Making and cleaning picture demos of the old gallery (contract: catalog §3.6), for administrators: 401 and 403 for
 * others, 503 while the catalogue is away. How far a run is says {@code GET /workflow/runs/{job_id}}.
 */
@Path("/api/v1/demo/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo administration")
@RolesAllowed("admin")
@RunOnVirtualThread
class DemoPicturesResource {

    private final Gallery gallery;
    private final Runs runs;

    DemoPicturesResource(Gallery gallery, Runs runs) {
        this.gallery = gallery;
        this.runs = runs;
    }

    /** Makes picture demos of all categories anew. */
    @POST
    @Path("/regenerate")
    @Operation(summary = "Make picture demos anew, for administrators")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Regeneration.class)))
    public Response regenerate(
            @QueryParam("count_per_category") @DefaultValue("5") @Min(1) @Max(20) int countPerCategory) {
        List<NewItem> items = new ArrayList<>();
        for (String category : gallery.categories()) {
            gallery.subjects(category, countPerCategory)
                    .forEach(subject -> items.add(new NewItem(Item.Kind.DEMO_IMAGE, category, subject)));
        }
        UUID run = runs.start("demo_images", null, items);
        return Response.accepted(new Regeneration("regeneration_started", countPerCategory, run.toString()))
                .build();
    }

    /** Switches picture demos off whose time is over. */
    @POST
    @Path("/cleanup")
    @Operation(summary = "Switch expired picture demos off, for administrators")
    public Cleanup cleanUp() {
        return new Cleanup("cleanup_complete", gallery.cleanUp());
    }

    /** A regeneration under way. */
    @RegisterForReflection
    @Schema(name = "DemoRegeneration")
    record Regeneration(
            @Schema(examples = "regeneration_started") String status, int countPerCategory, String jobId) {}

    /** What was switched off. */
    @RegisterForReflection
    @Schema(name = "DemoCleanup")
    record Cleanup(@Schema(examples = "cleanup_complete") String status, int cleanedCount) {}
}
