package ai.vidgo.catalog.showcases;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A finished result for a seeded showcase; all URLs stored ones. */
@RegisterForReflection
record ShowcaseResult(
        @Size(max = 500) @Nullable String resultImageUrl,
        @Size(max = 500) @Nullable String resultVideoUrl,
        @Size(max = 500) @Nullable String resultThumbnailUrl,
        @NotBlank @Size(max = 500) String resultWatermarkedUrl,
        @NotBlank @Size(max = 50) String sourceService) {}
