package ai.vidgo.generation.floorplans;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A picture made of a plan.
 *
 * @param message text for the user when there is no picture yet
 * @param taskId the generation, readable at {@code GET /generate/tasks/{task_id}}
 */
@RegisterForReflection
@Schema(name = "FloorPlanPicture")
record PlanPicture(
        boolean success,
        UUID floorPlanId,
        @Nullable String imageUrl,
        int creditsUsed,
        @Nullable String message,
        UUID taskId) {}
