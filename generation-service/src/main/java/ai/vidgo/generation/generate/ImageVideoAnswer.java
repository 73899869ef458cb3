package ai.vidgo.generation.generate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /generate/i2v}: the contract's fields, then ours.
 *
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}; null when no job was needed
 * @param serviceUsed the provider that really answered, or that a preset did
 * @param rescueUsed the provider's name when it was the backup
 * @param model its real model
 * @param error text for the user when there is no clip
 * @param length the length that was ordered, seconds: the wish, raised to what the provider offers, or its longest
 * @param creditsUsed credits really captured
 * @param cached whether a preset answered
 */
@RegisterForReflection
@Schema(name = "ImageVideoResponse")
record ImageVideoAnswer(
        boolean success,
        @Nullable String videoUrl,
        @Nullable String taskId,
        @Schema(examples = "pollo") @Nullable String serviceUsed,
        @Nullable String rescueUsed,
        @Nullable String model,
        @Nullable String error,
        @Schema(examples = "5") int length,
        @Schema(examples = "25") int creditsUsed,
        boolean cached) {}
