package ai.vidgo.generation.effects;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an effect path (contract: generation §3).
 *
 * @param outputUrl address of the result
 * @param resultUrl the same: the frontend reads this one
 * @param style the style's id, only of {@code apply-style}
 * @param resolution {@code 2k} or {@code 4k}, only of {@code hd-enhance}
 * @param enhancement what was done, only of {@code video-enhance}
 * @param creditsUsed credits really captured
 * @param error text for the user while the result is still processing
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}
 */
@RegisterForReflection
@Schema(name = "EffectResponse")
record EffectAnswer(
        boolean success,
        @Nullable String outputUrl,
        @Nullable String resultUrl,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "watercolor") @Nullable
        String style,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "4k") @Nullable
        String resolution,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "denoise") @Nullable
        String enhancement,

        @Schema(examples = "8") int creditsUsed,
        @Nullable String error,
        @Nullable String taskId) {

    static EffectAnswer made(String url, int credits, @Nullable String taskId) {
        return new EffectAnswer(true, url, url, null, null, null, credits, null, taskId);
    }

    static EffectAnswer pending(String text, @Nullable String taskId) {
        return new EffectAnswer(false, null, null, null, null, null, 0, text, taskId);
    }

    EffectAnswer withStyle(String id) {
        return new EffectAnswer(success, outputUrl, resultUrl, id, null, null, creditsUsed, error, taskId);
    }

    EffectAnswer withResolution(String name) {
        return new EffectAnswer(success, outputUrl, resultUrl, null, name, null, creditsUsed, error, taskId);
    }

    EffectAnswer withEnhancement(String name) {
        return new EffectAnswer(success, outputUrl, resultUrl, null, null, name, creditsUsed, error, taskId);
    }
}
