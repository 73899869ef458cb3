package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How administrators take results of users into the library of showcases (contract: catalog §3.6). */
@Path("/api/v1/demo/materials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class CollectionResource {

    private final CollectedResults results;
    private final Messages messages;

    CollectionResource(CollectedResults results, Messages messages) {
        this.results = results;
        this.messages = messages;
    }

    /** Keeps a result, invisible until it is promoted; {@code success:false} when there is no result address. */
    @POST
    @Path("/collect")
    @Operation(summary = "Collect a result")
    public CollectAnswer collect(
            @QueryParam("source_image_url") @NotBlank @Size(max = 500) String sourceImageUrl,
            @QueryParam("result_image_url") @Size(max = 500) @Nullable String resultImageUrl,
            @QueryParam("result_video_url") @Size(max = 500) @Nullable String resultVideoUrl,
            @QueryParam("prompt") @DefaultValue("") @Size(max = 2000) String prompt,
            @QueryParam("user_id") @DefaultValue("") String userId,
            @QueryParam("generation_id") @DefaultValue("") @Size(max = 100) String generationId,
            @QueryParam("service_name") @DefaultValue("unknown") @Size(max = 50) String serviceName,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        if (resultImageUrl == null && resultVideoUrl == null) {
            return new CollectAnswer(false, null, messages.text("showcase_without_result", language));
        }
        CollectedResults.Found found = new CollectedResults.Found(
                sourceImageUrl,
                resultImageUrl,
                resultVideoUrl,
                prompt,
                Ids.parse(userId).orElse(null),
                generationId.isBlank() ? null : generationId,
                serviceName);
        return new CollectAnswer(true, results.collect(found), null);
    }

    /**
     * Shows a collected or offered result under a category and tool. 404 for an unknown or malformed id;
     * {@code success:false} for a row that is not a user's or has no watermarked rendition.
     */
    @POST
    @Path("/promote/{material_id}")
    @Operation(summary = "Show a collected result")
    public PromoteAnswer promote(
            @PathParam("material_id") String materialId,
            @QueryParam("tool_category") @NotBlank @Size(max = 50) String toolCategory,
            @QueryParam("tool_id") @NotBlank @Size(max = 50) String toolId,
            @QueryParam("review_notes") @Size(max = 2000) @Nullable String reviewNotes,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        UUID id = Ids.parse(materialId).orElseThrow(() -> Problem.of(404, "not_found"));
        CollectedResults.Promotion promotion = results.promote(id, toolCategory, toolId, reviewNotes);
        String message = switch (promotion) {
            case UNKNOWN -> throw Problem.of(404, "not_found");
            case PROMOTED -> "showcase_promoted";
            case NOT_OF_A_USER -> "showcase_not_of_a_user";
            case WITHOUT_RENDITION -> "showcase_without_rendition";
        };
        return new PromoteAnswer(promotion == CollectedResults.Promotion.PROMOTED, messages.text(message, language));
    }

    /**
     * The answer of {@code collect}.
     *
     * @param message why nothing was kept, else null
     */
    record CollectAnswer(
            boolean success,
            @Nullable UUID materialId,
            @Nullable String message) {}

    record PromoteAnswer(boolean success, String message) {}
}
