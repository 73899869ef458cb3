package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Trying a template without a plan (contract: catalog §5). Public. */
@Path("/api/v1/prompts/demo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DemoTemplatesResource {

    private final TemplateRows rows;
    private final TemplateWrites writes;
    private final UserTier tier;
    private final MediaUrls urls;
    private final Messages messages;
    private final Clock clock;

    DemoTemplatesResource(
            TemplateRows rows, TemplateWrites writes, UserTier tier, MediaUrls urls, Messages messages, Clock clock) {
        this.rows = rows;
        this.writes = writes;
        this.tier = tier;
        this.urls = urls;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The watermarked result of a default template. Looked at in this order: group (400), missing id (400), unknown id
     * (404), not a default or not active (403), no result (503), other group (400).
     */
    @POST
    @Path("/use-template")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Use a template and get its watermarked result")
    public UsedTemplate use(
            @NotNull @Valid UseTemplateRequest body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        PromptGroup group = PromptGroup.of(body.group());
        if (body.templateId() == null || body.templateId().isBlank()) {
            throw Problem.of(400, "template_id_required");
        }
        UUID id = Ids.parse(body.templateId())
                .filter(rows::exists)
                .orElseThrow(() -> Problem.of(404, "template_not_found"));
        PublicTemplate template = rows.find(id)
                .filter(PublicTemplate::isDefault)
                .orElseThrow(() -> Problem.of(403, "template_not_for_demo"));
        if (!template.showsResult(clock.instant())) {
            throw Problem.of(503, "template_without_result");
        }
        if (!template.group().equals(group.id())) {
            throw Problem.of(400, "template_of_other_group");
        }
        UserTier.Tier user = tier.current();
        writes.use(UUID.randomUUID(), id, TemplateWrites.Usage.ofDemo(user.userId(), body.sessionId(), user.name()));
        return new UsedTemplate(
                id,
                template.prompt(),
                template.promptZh(),
                template.group(),
                template.subTopic(),
                urls.outgoingOrNull(template.inputImageUrl()),
                urls.outgoingOrNull(template.mainUrl()),
                urls.outgoingOrNull(template.thumbnailUrl()),
                false,
                messages.text("preset_used", language));
    }

    /** Always 403 {@code download_blocked}, with an object as detail, whether the id is known or not. */
    @GET
    @Path("/download/{template_id}")
    @Operation(summary = "Downloads of demo results are blocked")
    @APIResponse(responseCode = "403", description = "Always: downloads belong to subscribers")
    public Response download(
            @PathParam("template_id") String templateId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        String message = messages.text("download_blocked", language);
        throw Problem.of(403, "download_blocked")
                .detail(new DownloadBlocked("download_blocked", message, "subscribe", "/pricing"));
    }

    /**
     * Which template.
     *
     * @param sessionId what the browser calls its session
     */
    @RegisterForReflection
    record UseTemplateRequest(
            @NotNull String group,
            @Nullable String templateId,
            @Size(max = 64) @Nullable String sessionId) {}

    /**
     * The result.
     *
     * @param canDownload always false; downloads belong to subscribers
     */
    record UsedTemplate(
            UUID templateId,
            String prompt,
            @Nullable String promptZh,
            String group,
            String subTopic,
            @Nullable String inputImageUrl,
            @Nullable String resultWatermarkedUrl,
            @Nullable String resultThumbnailUrl,
            boolean canDownload,
            String message) {}

    /**
     * Why, what helps, and where to go.
     *
     * @param redirect path of the frontend
     */
    @RegisterForReflection
    @Schema(name = "PromptDownloadBlocked")
    record DownloadBlocked(String error, String message, String action, String redirect) {}
}
