package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code POST /prompts/usage}: a page tells that a template was used (contract: catalog §5). Token optional. */
@Path("/api/v1/prompts/usage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UsageResource {

    private final TemplateWrites writes;
    private final UserTier tier;

    UsageResource(TemplateWrites writes, UserTier tier) {
        this.writes = writes;
        this.tier = tier;
    }

    /** Counts and records a use; 404 for a template that does not exist. Who and by which plan comes from the token. */
    @POST
    @Operation(summary = "Record the use of a template")
    public Recorded record(@NotNull @Valid UsageRequest body) {
        UUID usageId = UUID.randomUUID();
        UserTier.Tier user = tier.current();
        TemplateWrites.Usage usage = new TemplateWrites.Usage(
                user.userId(),
                body.sessionId(),
                body.sourcePage() == null ? "tool_page" : body.sourcePage(),
                user.name(),
                !Boolean.FALSE.equals(body.usedCached()),
                !Boolean.FALSE.equals(body.wasSuccessful()),
                body.generationTimeMs(),
                body.customPrompt(),
                body.customParams());
        boolean recorded = Ids.parse(body.templateId())
                .filter(id -> writes.use(usageId, id, usage))
                .isPresent();
        if (!recorded) {
            throw Problem.of(404, "template_not_found");
        }
        return new Recorded(true, usageId);
    }

    /** A use; {@code user_id} and {@code user_tier} of older clients are ignored like every unknown field. */
    @RegisterForReflection
    @Schema(name = "PromptUsage")
    record UsageRequest(
            @NotNull String templateId,
            @Size(max = 64) @Nullable String sessionId,
            @Size(max = 50) @Nullable String sourcePage,
            @Nullable Boolean usedCached,
            @Nullable Boolean wasSuccessful,
            @Min(0) @Nullable Integer generationTimeMs,
            @Size(max = 5000) @Nullable String customPrompt,
            @Size(max = 50) @Nullable Map<@Pattern(regexp = "\\P{Cntrl}{1,100}") String, Object> customParams) {}

    @Schema(name = "PromptUsageRecorded")
    record Recorded(boolean success, UUID usageId) {}
}
