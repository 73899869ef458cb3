package ai.vidgo.catalog.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What generation asks of the templates for {@code POST /prompts/subscribed/generate}. */
@Path("/internal/prompts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalTemplatesResource {

    private final TemplateRows rows;
    private final TemplateWrites writes;

    InternalTemplatesResource(TemplateRows rows, TemplateWrites writes) {
        this.rows = rows;
        this.writes = writes;
    }

    /** The clean cached result of a prompt as stored URLs; {@code result} is null when there is none. */
    @POST
    @Path("/cached")
    @Operation(hidden = true)
    public CachedAnswer cached(@NotNull @Valid PromptKey key) {
        return rows.cached(PromptGroup.of(key.group()), SubTopic.orDefault(key.subTopic()), key.prompt())
                .flatMap(template -> writes.cleanResult(template.id()))
                .map(CleanTemplate::of)
                .map(CachedAnswer::new)
                .orElseGet(() -> new CachedAnswer(null));
    }

    @RegisterForReflection
    record PromptKey(
            @NotNull String group,
            @NotBlank @Size(max = 5000) String prompt,
            @Nullable String subTopic) {}

    @RegisterForReflection
    record CachedAnswer(@Nullable CleanTemplate result) {}

    /** Stored URLs of clean files. */
    @RegisterForReflection
    record CleanTemplate(
            UUID templateId,
            @Nullable String inputImageUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String resultThumbnailUrl) {

        static CleanTemplate of(TemplateWrites.CleanResult result) {
            return new CleanTemplate(
                    result.templateId(),
                    result.inputImageUrl(),
                    result.imageUrl(),
                    result.videoUrl(),
                    result.thumbnailUrl());
        }
    }
}
