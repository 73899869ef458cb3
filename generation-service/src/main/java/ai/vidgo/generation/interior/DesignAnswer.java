package ai.vidgo.generation.interior;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.requests.Answer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the interior paths (contract: generation §1, DesignResponse), then ours.
 *
 * @param imageUrl address of the picture
 * @param description what the model says about its picture; empty where it says nothing and with a preset
 * @param conversationId only of {@code edit}
 * @param turnCount only of {@code edit}: turns that are over
 * @param error text for the user while the picture is still processing
 * @param creditsUsed credits really captured
 * @param taskId the job, readable at {@code GET /generate/tasks/{task_id}}; null when no job was needed
 */
@RegisterForReflection
@Schema(name = "DesignResponse")
record DesignAnswer(
        boolean success,
        @Nullable String imageUrl,
        @Nullable String description,
        @Nullable String conversationId,
        @Schema(examples = "1") @Nullable Integer turnCount,
        @Nullable String error,
        @Schema(examples = "20") int creditsUsed,
        @Nullable String taskId) {

    static DesignAnswer cached(String url) {
        return new DesignAnswer(true, url, "", null, null, null, 0, null);
    }

    static DesignAnswer made(Answer.Made made) {
        return new DesignAnswer(
                true,
                made.url(),
                made.description(),
                null,
                null,
                null,
                made.creditsUsed(),
                ToolAnswers.id(made.taskId()));
    }

    static DesignAnswer pending(String text, @Nullable String taskId) {
        return new DesignAnswer(false, null, null, null, null, text, 0, taskId);
    }

    DesignAnswer in(UUID conversation, int turns) {
        return new DesignAnswer(
                success, imageUrl, description, conversation.toString(), turns, error, creditsUsed, taskId);
    }
}
