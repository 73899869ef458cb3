package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /demo/generate/paid} (contract: catalog §3.5).
 *
 * @param enhancedPrompt null: prompts are not rewritten
 * @param imageDescription null: pictures are judged, not described
 * @param imageTags empty for the same reason
 * @param inputImageUrl as it was named
 * @param materialId null: the candidate for the library is made after the answer
 */
@RegisterForReflection
@Schema(name = "DemoGeneratePaidResponse")
record PaidAnswer(
        boolean success,
        String originalPrompt,
        @Nullable String enhancedPrompt,
        @Nullable String imageDescription,
        List<String> imageTags,
        @Nullable String inputImageUrl,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String materialId,
        List<Step> generationSteps,
        @Schema(examples = "3") int creditsUsed,
        @Nullable String error,
        @Nullable String blockedReason,
        @Nullable String taskId) {

    /** One step. */
    @RegisterForReflection
    @Schema(name = "DemoGenerationStep")
    record Step(
            int step,
            @Nullable String api,
            String action,
            @Nullable String model) {}
}
