package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** {@code /demo/tool-showcases}: what the tools can do (contract: catalog §3.2). */
@Path("/api/v1/demo/tool-showcases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ToolShowcasesResource {

    private final Showcases showcases;
    private final UserShowcases userShowcases;
    private final CurrentCaller caller;
    private final Answers answers;
    private final MediaUrls urls;
    private final Messages messages;

    ToolShowcasesResource(
            Showcases showcases,
            UserShowcases userShowcases,
            CurrentCaller caller,
            Answers answers,
            MediaUrls urls,
            Messages messages) {
        this.showcases = showcases;
        this.userShowcases = userShowcases;
        this.caller = caller;
        this.answers = answers;
        this.urls = urls;
        this.messages = messages;
    }

    /** The showcases of a category, all tools or one; an unknown category has none. Public. */
    @GET
    @Path("/{tool_category}")
    @Operation(summary = "Showcases of a category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShowcaseList.class)))
    public Response ofCategory(
            @PathParam("tool_category") @Size(max = 50) String category,
            @QueryParam("tool_id") @Size(max = 50) @Nullable String toolId,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @Context HttpHeaders headers) {
        List<PublicShowcase> found = showcases.list(category, toolId, limit);
        return answers.answerOnce(Caching.CATALOGUE, headers, ShowcaseList.of(category, toolId, found, urls));
    }

    /** The showcases of one tool. Public. */
    @GET
    @Path("/{tool_category}/{tool_id}")
    @Operation(summary = "Showcases of a tool")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShowcaseList.class)))
    public Response ofTool(
            @PathParam("tool_category") @Size(max = 50) String category,
            @PathParam("tool_id") @Size(max = 50) String toolId,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @Context HttpHeaders headers) {
        return ofCategory(category, toolId, limit, headers);
    }

    /**
     * Offers a result of the caller's own as a showcase; it is shown once an administrator approves it. 403 without a paid
     * plan, 422 for media that are not the caller's, 400 {@code content_not_allowed} for a prompt that may not be shown.
     */
    @POST
    @Path("/save")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Offer an own result as a showcase")
    public SavedShowcase save(
            @NotNull @Valid SaveShowcaseRequest body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        UUID id = userShowcases.save(caller.require().userId(), body);
        return new SavedShowcase(true, id, messages.text("showcase_saved", language));
    }

    record SavedShowcase(boolean success, UUID id, String message) {}

    /**
     * The answer of a list.
     *
     * @param totalCount length of {@code showcases}
     */
    @RegisterForReflection
    record ShowcaseList(
            boolean success,
            List<Showcase> showcases,
            String toolCategory,
            @Nullable String toolId,
            int totalCount) {

        static ShowcaseList of(String category, @Nullable String toolId, List<PublicShowcase> found, MediaUrls urls) {
            List<Showcase> showcases =
                    found.stream().map(showcase -> Showcase.of(showcase, urls)).toList();
            return new ShowcaseList(true, showcases, category, toolId, showcases.size());
        }
    }

    /** A showcase as it goes out; results are watermarked. */
    @RegisterForReflection
    @Schema(name = "ToolShowcase")
    record Showcase(
            UUID id,
            String toolCategory,
            String toolId,
            String toolName,
            @Nullable String toolNameZh,
            @Nullable String sourceImageUrl,
            String prompt,
            @Nullable String promptZh,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String title,
            @Nullable String titleZh,
            @Nullable String description,
            @Nullable String descriptionZh,
            double durationSeconds,
            List<String> styleTags,
            boolean isFeatured) {

        static Showcase of(PublicShowcase row, MediaUrls urls) {
            return new Showcase(
                    row.id(),
                    row.toolCategory(),
                    row.toolId(),
                    row.toolName(),
                    row.toolNameZh(),
                    urls.outgoingOrNull(row.sourceImageUrl()),
                    row.prompt(),
                    row.promptZh(),
                    urls.outgoingOrNull(row.imageUrl()),
                    urls.outgoingOrNull(row.videoUrl()),
                    row.title(),
                    row.titleZh(),
                    row.description(),
                    row.descriptionZh(),
                    row.durationSeconds(),
                    row.styleTags(),
                    row.featured());
        }
    }
}
