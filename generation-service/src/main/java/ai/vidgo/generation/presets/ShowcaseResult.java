package ai.vidgo.generation.presets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The result of a showcase; all URLs stored ones.
 *
 * @param resultWatermarkedUrl what everybody sees
 * @param sourceService the provider
 */
@RegisterForReflection
public record ShowcaseResult(
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String resultThumbnailUrl,
        String resultWatermarkedUrl,
        String sourceService) {}
