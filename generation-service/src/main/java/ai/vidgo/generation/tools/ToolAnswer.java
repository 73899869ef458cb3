package ai.vidgo.generation.tools;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the tool paths (contract: generation §1, ToolResponse), with our {@code task_id}.
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
record ToolAnswer(
        boolean success,
        @Nullable String resultUrl,
        @Nullable List<Map<String, Object>> results,
        int creditsUsed,
        @Nullable String message,
        boolean cached,
        @Nullable String taskId) {

    static ToolAnswer cached(String url) {
        return new ToolAnswer(true, url, null, 0, null, true, null);
    }

    static ToolAnswer made(String url, int creditsUsed, String taskId) {
        return new ToolAnswer(true, url, null, creditsUsed, null, false, taskId);
    }

    static ToolAnswer without(String message, @Nullable String taskId) {
        return new ToolAnswer(false, null, null, 0, message, false, taskId);
    }
}
