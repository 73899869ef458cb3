package ai.vidgo.generation.tasks;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A generation as its owner sees it.
 *
 * @param status {@code pending}, {@code processing}, {@code completed} or {@code failed}
 * @param resultUrl address of the result once it is completed; expires, ask again for a fresh one
 * @param error text for the user when it failed
 * @param creditsUsed credits really captured
 * @param history what has happened so far, oldest first
 */
@RegisterForReflection
@Schema(name = "GenerationTask")
record TaskAnswer(
        String taskId,

        @Schema(enumeration = {"pending", "processing", "completed", "failed"})
        String status,

        @Nullable String resultUrl,
        @Nullable String error,
        int creditsUsed,
        List<Step> history) {

    /**
     * One thing that happened.
     *
     * @param event stable word for programs, for example {@code accepted}
     * @param text the same for people
     */
    @RegisterForReflection
    @Schema(name = "GenerationTaskStep")
    record Step(Instant at, String event, String text) {}
}
