package ai.vidgo.generation.generate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /generate/interior}: the contract's fields, then ours.
 *
 * @param description what the model says about its picture; empty where it says nothing and with a preset
 * @param serviceUsed the provider that really answered, or that a preset did
 * @param rescueUsed the provider's name when it was the backup
 * @param error text for the user when there is no picture
 * @param creditsUsed credits really captured
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}; null when no job was needed
 */
@RegisterForReflection
@Schema(name = "GenerateInteriorResponse")
record InteriorAnswer(
        boolean success,
        @Nullable String imageUrl,
        @Nullable String description,
        @Nullable String serviceUsed,
        @Nullable String rescueUsed,
        @Nullable String error,
        @Schema(examples = "20") int creditsUsed,
        @Nullable String taskId) {}
