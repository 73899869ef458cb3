package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /demo/generate-realtime} (contract: catalog §3.5).
 *
 * @param enhancedVideoUrl null: redrawing the clip is not offered
 * @param steps what was done, in order
 * @param partial whether there is a picture and no clip
 */
@RegisterForReflection
@Schema(name = "DemoRealtimeResponse")
record RealtimeAnswer(
        boolean success,
        String prompt,
        @Nullable String styleName,
        @Nullable String styleSlug,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        @Nullable String enhancedVideoUrl,
        List<Step> steps,
        boolean partial,
        @Nullable String error,
        @Schema(examples = "30") int creditsUsed,
        @Nullable String taskId) {

    /**
     * One step.
     *
     * @param status {@code in_progress}, {@code completed}, {@code failed} or {@code skipped}
     */
    @RegisterForReflection
    @Schema(name = "DemoRealtimeStep")
    record Step(
            int step,
            String name,
            @Schema(examples = "completed") String status) {}
}
