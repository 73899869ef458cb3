package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A picture demo (contract: catalog §3).
 *
 * @param imageAfter watermarked
 * @param matchScore 0..1
 */
@RegisterForReflection
@Schema(name = "FoundImageDemo")
record ImageDemo(
        @Nullable String id,
        String prompt,
        @Nullable String promptNormalized,
        @Nullable String language,
        @Nullable String imageBefore,
        @Nullable String imageAfter,
        @Nullable String styleName,
        @Nullable String styleSlug,
        @Nullable String category,
        @Nullable Double matchScore,
        boolean isSample) {}
