package ai.vidgo.generation.tasks;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A generation as its owner sees it.
 *
 * @param status {@code pending}, {@code processing}, {@code completed} or {@code failed}
 * @param resultUrl address of the result once it is completed; expires, ask again for a fresh one
 * @param error text for the user when it failed
 * @param creditsUsed credits really captured
 */
@RegisterForReflection
@Schema(name = "GenerationTask")
record TaskAnswer(
        String taskId,
        String status,
        @Nullable String resultUrl,
        @Nullable String error,
        int creditsUsed) {}
