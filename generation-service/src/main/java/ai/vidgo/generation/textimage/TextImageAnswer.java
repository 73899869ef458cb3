package ai.vidgo.generation.textimage;

import ai.vidgo.generation.requests.Answer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /generate/t2i}: the contract's fields, then ours.
 *
 * @param images the same picture as a list
 * @param serviceUsed the provider that really answered
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
        @Nullable String serviceUsed,
        @Nullable String rescueUsed,
        @Nullable String model,
        @Nullable String error,
        int creditsUsed,
        boolean cached,
        @Nullable String taskId) {

    /** One picture. */
    @RegisterForReflection
    record TextImage(String url) {}

    static TextImageAnswer cached(String url) {
        return new TextImageAnswer(true, url, List.of(new TextImage(url)), "cache", null, null, null, 0, true, null);
    }

    static TextImageAnswer made(Answer.Made made) {
        return new TextImageAnswer(
                true,
                made.url(),
                List.of(new TextImage(made.url())),
                made.result().provider(),
                made.result().rescue(),
                made.result().model(),
                null,
                made.creditsUsed(),
                false,
                made.taskId().toString());
    }

    static TextImageAnswer without(String error, @Nullable String taskId) {
        return new TextImageAnswer(false, null, null, null, null, null, error, 0, false, taskId);
    }
}
