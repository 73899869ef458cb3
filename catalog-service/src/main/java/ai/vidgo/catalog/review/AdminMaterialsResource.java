package ai.vidgo.catalog.review;

import ai.vidgo.catalog.materials.ToolType;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code /admin/materials}: the whole library, the decisions about it and their history (contract: admin §4). */
@Path("/api/v1/admin/materials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class AdminMaterialsResource {

    private static final Set<String> STATUSES = Set.of("pending", "approved", "rejected", "featured");

    private final ReviewRows rows;
    private final Reviews reviews;
    private final ReviewLinks links;
    private final Messages messages;
    private final CurrentCaller caller;

    AdminMaterialsResource(
            ReviewRows rows, Reviews reviews, ReviewLinks links, Messages messages, CurrentCaller caller) {
        this.rows = rows;
        this.reviews = reviews;
        this.links = links;
        this.messages = messages;
        this.caller = caller;
    }

    /** A page of all materials, the newest first, with links to the clean results that work for a quarter of an hour. */
    @GET
    @Operation(summary = "List the materials of the library")
    public MaterialPage list(
            @QueryParam("tool_type") @Nullable String toolType,
            @QueryParam("status") @Nullable String status,
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("per_page") @DefaultValue("20") @Min(1) @Max(100) int perPage) {
        if (toolType != null && ToolType.of(toolType).isEmpty()) {
            throw ValidationProblem.of(FieldError.query("tool_type", "enum", "Input should be a tool type", toolType));
        }
        if (status != null && !STATUSES.contains(status)) {
            throw ValidationProblem.of(FieldError.query("status", "enum", "Input should be a status", status));
        }
        PageRequest request = new PageRequest(page, perPage);
        List<Item> items = rows.page(toolType, status, request).stream()
                .map(material -> Item.of(material, links))
                .toList();
        long total = rows.count(toolType, status);
        return new MaterialPage(items, total, page, perPage, request.pages(total));
    }

    /**
     * Approves, rejects or features a material; 400 {@code material_not_found} or {@code unknown_review_action}, 409
     * {@code material_without_files} when its maker has removed the result that is to be shown.
     */
    @POST
    @Path("/{material_id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide about a material")
    public Decided review(
            @PathParam("material_id") String materialId,
            @NotNull @Valid Decision body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        ReviewAction action =
                ReviewAction.of(body.action()).orElseThrow(() -> Problem.of(400, "unknown_review_action"));
        String reason = action == ReviewAction.REJECT ? body.rejectionReason() : null;
        boolean decided = Ids.parse(materialId)
                .map(id -> reviews.decide(id, caller.require().userId(), action, reason))
                .orElse(false);
        if (!decided) {
            throw Problem.of(400, "material_not_found");
        }
        return new Decided(true, messages.text("material_" + action.status(), language));
    }

    /** Who decided what about a material, the newest first; empty when nobody has. */
    @GET
    @Path("/{material_id}/reviews")
    @Operation(summary = "List the decisions about a material")
    public History history(@PathParam("material_id") String materialId) {
        return new History(Ids.parse(materialId).map(rows::history).orElse(List.of()));
    }

    /**
     * A decision.
     *
     * @param action {@code approve}, {@code reject} or {@code feature}
     * @param rejectionReason kept with a rejection, else ignored
     */
    @RegisterForReflection
    @Schema(name = "MaterialDecision")
    record Decision(
            @NotNull String action,
            @Size(max = 500) @Nullable String rejectionReason) {}

    @RegisterForReflection
    @Schema(name = "MaterialDecided")
    record Decided(boolean success, String message) {}

    @RegisterForReflection
    @Schema(name = "MaterialReviews")
    record History(List<Review> reviews) {}

    @RegisterForReflection
    @Schema(name = "AdminMaterialPage")
    record MaterialPage(List<Item> materials, long total, int page, int perPage, int pages) {}

    /**
     * One material.
     *
     * @param resultImageUrl the clean picture, by a signed address
     * @param resultVideoUrl the clean clip, by a signed address
     */
    @RegisterForReflection
    @Schema(name = "AdminMaterial")
    record Item(
            UUID id,
            String toolType,
            String topic,
            String status,
            @Nullable String titleEn,
            @Nullable String titleZh,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            int viewCount,
            Instant createdAt) {

        static Item of(ReviewedMaterial material, ReviewLinks links) {
            return new Item(
                    material.id(),
                    material.toolType(),
                    material.topic(),
                    material.status(),
                    material.titleEn(),
                    material.titleZh(),
                    links.of(material.resultImageUrl()),
                    links.of(material.resultVideoUrl()),
                    material.viewCount(),
                    material.createdAt());
        }
    }
}
