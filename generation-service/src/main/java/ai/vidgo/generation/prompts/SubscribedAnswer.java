package ai.vidgo.generation.prompts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /prompts/subscribed/generate} (contract: catalog §5).
 *
 * @param templateId the template whose result it is, null for a result of the caller's own
 * @param downloadUrl the clean result, expires; null while it is processing
 * @param creditsUsed credits really captured; 0 for a kept result
 * @param message text for the user while there is no result
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}
 */
@RegisterForReflection
@Schema(name = "SubscribedGenerateResponse")
record SubscribedAnswer(
        @Nullable String templateId,
        String prompt,
        String group,
        @Nullable String subTopic,
        @Nullable String inputImageUrl,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String resultThumbnailUrl,
        boolean canDownload,
        @Nullable String downloadUrl,
        @Schema(examples = "5") int creditsUsed,
        @Nullable String message,
        @Nullable String taskId) {}
