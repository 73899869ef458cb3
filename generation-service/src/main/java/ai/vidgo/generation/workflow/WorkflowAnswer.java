package ai.vidgo.generation.workflow;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of one topic (contract: generation §6).
 *
 * @param imageUrl clean and expiring
 * @param videoUrl clean and expiring
 * @param error text for the administrator when there is nothing
 * @param stepsCompleted names of the pipeline's steps, in order
 * @param durationSeconds from begin to end
 * @param metadata {@code partial} when the clip failed and the picture stands, {@code style_transfer_failed} when the
 *     style failed and the clip stands
 */
@RegisterForReflection
@Schema(name = "WorkflowResult")
record WorkflowAnswer(
        boolean success,
        @Schema(examples = "luxury_watch") String topicId,
        @Schema(examples = "product_video") String category,
        @Schema(examples = "video") String outputType,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        @Nullable String error,

        @Schema(examples = "[\"image_prompt_built\",\"image_generated\",\"effect_prompt_built\",\"video_generated\"]")
        List<String> stepsCompleted,

        double durationSeconds,
        Map<String, Object> metadata) {}
