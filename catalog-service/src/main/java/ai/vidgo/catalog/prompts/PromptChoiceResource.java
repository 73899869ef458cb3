package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code POST /prompts/generate}: chooses a prompt; no AI is called (contract: catalog §5). Public. */
@Path("/api/v1/prompts/generate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PromptChoiceResource {

    private final TemplateRows rows;
    private final BuiltInPrompts builtIn;
    private final MediaUrls urls;
    private final Clock clock;

    PromptChoiceResource(TemplateRows rows, BuiltInPrompts builtIn, MediaUrls urls, Clock clock) {
        this.rows = rows;
        this.builtIn = builtIn;
        this.urls = urls;
        this.clock = clock;
    }

    /**
     * The first default template of a group and sub-topic, else the built-in prompt of the sub-topic, else an empty
     * prompt. The same question has the same answer. 400 {@code invalid_group}.
     */
    @POST
    @Operation(summary = "Choose a prompt")
    public ChosenPrompt choose(@NotNull @Valid Choice body) {
        PromptGroup group = PromptGroup.of(body.group());
        SubTopic subTopic = SubTopic.orDefault(body.subTopic());
        String language = body.language() == null ? "en" : body.language();
        String known = language.startsWith("zh") ? "zh-TW" : language;
        return rows.first(group, subTopic)
                .map(template -> of(template, known))
                .orElseGet(() -> new ChosenPrompt(
                        builtIn.of(subTopic, "en").orElse(""),
                        builtIn.of(subTopic, known).orElse(null),
                        group.id(),
                        subTopic.id(),
                        null,
                        false,
                        null));
    }

    private ChosenPrompt of(PublicTemplate template, String language) {
        Optional<PromptResult> result = template.showsResult(clock.instant())
                ? Optional.of(new PromptResult(
                        urls.outgoingOrNull(template.inputImageUrl()),
                        urls.outgoingOrNull(template.imageUrl()),
                        urls.outgoingOrNull(template.videoUrl())))
                : Optional.empty();
        return new ChosenPrompt(
                template.prompt(),
                template.localized(language),
                template.group(),
                template.subTopic(),
                template.id(),
                result.isPresent(),
                result.orElse(null));
    }

    /**
     * What for.
     *
     * @param subTopic a missing or unknown one is {@code default}
     * @param language {@code en}, {@code zh-TW}, {@code ja}, {@code ko} or {@code es}
     * @param context accepted and not used: no text is generated here
     */
    @RegisterForReflection
    @Schema(name = "PromptChoice")
    record Choice(
            @NotNull String group,
            @Nullable String subTopic,
            @Size(max = 35) @Nullable String language,
            @Nullable Object context) {}

    /**
     * The prompt.
     *
     * @param promptLocalized in the language, in English where that is missing; null when there is none
     */
    @Schema(name = "ChosenPrompt")
    record ChosenPrompt(
            String prompt,
            @Nullable String promptLocalized,
            String group,
            String subTopic,
            @Nullable UUID templateId,
            boolean hasCachedResult,
            @Nullable PromptResult cachedResult) {}

    @Schema(name = "ChosenPromptResult")
    record PromptResult(
            @Nullable String inputImageUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl) {}
}
