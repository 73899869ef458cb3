package ai.vidgo.generation.pregeneration;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fills the preset library, for administrators (contract: generation §7). */
@Path("/materials/generate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
@RolesAllowed("admin")
class MaterialsResource {

    private final PregenerationRuns runs;

    MaterialsResource(PregenerationRuns runs) {
        this.runs = runs;
    }

    /**
     * Starts a run over the whole matrix, or joins the one under way. What exists is left as it is.
     *
     * @param force only false: nothing is made twice
     * @throws ai.vidgo.platform.error.Problem 401, 403, 422 for {@code force} true
     */
    @POST
    @RunOnVirtualThread
    @Operation(summary = "Fill the preset library, for administrators")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    public Response generate(@QueryParam("force") @DefaultValue("false") Boolean force) {
        if (force) {
            throw ValidationProblem.of(
                    FieldError.query("force", "not_supported", "What exists is not made again", true));
        }
        return Response.accepted(
                        new Queued("queued", runs.start(runs.everything()).toString()))
                .build();
    }

    /** A run under way. */
    @RegisterForReflection
    @Schema(name = "MaterialsQueued")
    record Queued(@Schema(examples = "queued") String status, String jobId) {}
}
