package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /demo/generate-image} (contract: catalog §3.5).
 *
 * @param imageUrl with our mark
 * @param originalUrl clean and expiring, only for subscribers whose plan has no mark
 * @param error text for the user when there is no picture
 */
@RegisterForReflection
@Schema(name = "DemoImageResponse")
record ImageAnswer(
        boolean success,
        String prompt,
        @Nullable String imageUrl,
        @Nullable String originalUrl,
        @Nullable String styleName,
        @Nullable String error,
        @Schema(examples = "5") int creditsUsed,
        @Nullable String taskId) {}
