package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /demo/generate}: what the website reads, then what the original had (contract: catalog §3.5).
 *
 * @param message {@code error} or {@code blocked_reason} when failing
 * @param fromCache whether nothing had to be made
 * @param similarityScore null: only exact hits count
 * @param enhancedPrompt null: prompts are not rewritten
 * @param videoUrlWatermarked null: results of one's own carry no mark unless the plan says so
 * @param demoUsesRemaining for accounts without a plan, else null
 * @param blockedReason why the words were refused
 * @param taskId the job that still runs, readable at {@code GET /generate/tasks/{task_id}}
 */
@RegisterForReflection
@Schema(name = "DemoGenerateResponse")
record GenerateAnswer(
        boolean success,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        @Schema(examples = "10") int creditsUsed,
        @Nullable String message,
        boolean fromCache,
        @Nullable Double similarityScore,
        @Nullable String originalPrompt,
        @Nullable String enhancedPrompt,
        @Nullable String videoUrlWatermarked,
        @Nullable Integer demoUsesRemaining,
        @Nullable String error,
        @Nullable String blockedReason,
        @Nullable String taskId) {

    static GenerateAnswer made(
            @Nullable String prompt,
            @Nullable String imageUrl,
            @Nullable String videoUrl,
            int credits,
            boolean cached) {
        return new GenerateAnswer(
                true, imageUrl, videoUrl, credits, null, cached, null, prompt, null, null, null, null, null, null);
    }

    static GenerateAnswer without(@Nullable String prompt, String error, @Nullable String taskId) {
        return new GenerateAnswer(
                false, null, null, 0, error, false, null, prompt, null, null, null, error, null, taskId);
    }

    static GenerateAnswer blocked(@Nullable String prompt, String reason) {
        return new GenerateAnswer(
                false, null, null, 0, reason, false, null, prompt, null, null, null, null, reason, null);
    }

    /** The same for an account without a plan. */
    GenerateAnswer leaving(int demoUses) {
        return with(message, demoUses, taskId);
    }

    /** The same with a text about what is still missing. */
    GenerateAnswer but(String text, @Nullable String task) {
        return with(text, demoUsesRemaining, task);
    }

    private GenerateAnswer with(@Nullable String text, @Nullable Integer demoUses, @Nullable String task) {
        return new GenerateAnswer(
                success,
                imageUrl,
                videoUrl,
                creditsUsed,
                text,
                fromCache,
                similarityScore,
                originalPrompt,
                enhancedPrompt,
                videoUrlWatermarked,
                demoUses,
                error,
                blockedReason,
                task);
    }
}
