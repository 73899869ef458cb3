package ai.vidgo.generation.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the tool paths (contract: generation §1, ToolResponse and GenerationResponse), with our {@code task_id}.
 *
 * @param success whether there is a result
 * @param resultUrl address of the result
 * @param results one element per input on batch paths, else null
 * @param creditsUsed credits really captured
 * @param message text for the user when there is no result
 * @param cached whether a preset answered
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}; null when no job was needed
 */
@RegisterForReflection
@Schema(name = "ToolResponse")
public record ToolAnswer(
        @Schema(examples = "true") boolean success,

        @Schema(examples = "/static/private/1767229200.5f0c…/originals/7c1e….png") @Nullable
        String resultUrl,

        @Nullable List<Item> results,
        @Schema(examples = "3") int creditsUsed,
        @Nullable String message,
        boolean cached,

        @Schema(examples = "5f0c6d1e-1111-4222-8333-0123456789ab") @Nullable
        String taskId) {

    /**
     * One input of a batch.
     *
     * @param error text for the user when it has no result
     */
    @RegisterForReflection
    @Schema(name = "ToolBatchItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String inputUrl,
            boolean success,
            @Nullable String resultUrl,
            @Nullable String error,
            @Nullable String taskId) {}
}
