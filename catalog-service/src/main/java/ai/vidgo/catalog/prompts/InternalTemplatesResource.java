package ai.vidgo.catalog.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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
    private final Templates templates;

    InternalTemplatesResource(TemplateRows rows, TemplateWrites writes, Templates templates) {
        this.rows = rows;
        this.writes = writes;
        this.templates = templates;
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

    /** Keeps a result under its prompt, as a template that is no default: others who ask the same get it for nothing. */
    @POST
    @Path("/results")
    @Transactional
    @Operation(hidden = true)
    public Kept keep(@NotNull @Valid PromptResult body) {
        NewTemplate template = new NewTemplate(
                body.prompt(),
                PromptGroup.of(body.group()),
                SubTopic.orDefault(body.subTopic()),
                Map.of(),
                body.inputData() == null ? TemplateInput.NONE : body.inputData(),
                TemplateApi.UNKNOWN,
                false,
                List.of(),
                List.of());
        UUID id = templates.add(template, ResultData.NONE).id();
        templates.cache(
                id, new CachedResult(template.input(), body.resultData(), body.generationTimeMs(), body.costUsd()));
        return new Kept(id);
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

    @RegisterForReflection
    record PromptResult(
            @NotNull String group,
            @NotBlank @Size(max = 5000) String prompt,
            @Nullable String subTopic,
            @Valid @Nullable TemplateInput inputData,
            @NotNull @Valid ResultData resultData,
            int generationTimeMs,
            double costUsd) {}

    @RegisterForReflection
    record Kept(UUID id) {}
}
