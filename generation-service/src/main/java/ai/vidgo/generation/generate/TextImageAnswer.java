package ai.vidgo.generation.generate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /generate/t2i}: the contract's fields, then ours.
 *
 * @param images the same picture as a list
 * @param serviceUsed the provider that really answered, or that a preset did
 * @param rescueUsed the provider's name when it was the backup
 * @param model its real model
 * @param error text for the user when there is no picture
 * @param creditsUsed credits really captured
 * @param cached whether a preset answered
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}; null when no job was needed
 */
@RegisterForReflection
@Schema(name = "TextImageResponse")
record TextImageAnswer(
        boolean success,
        @Nullable String imageUrl,
        @Nullable List<TextImage> images,
        @Schema(examples = "piapi") @Nullable String serviceUsed,
        @Nullable String rescueUsed,
        @Schema(examples = "Qubico/flux1-schnell") @Nullable String model,
        @Nullable String error,
        @Schema(examples = "5") int creditsUsed,
        boolean cached,
        @Nullable String taskId) {

    /** One picture. */
    @RegisterForReflection
    record TextImage(String url) {}
}
