package ai.vidgo.catalog.showcases;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A result of the caller's own that may become a showcase (contract: catalog §3.2).
 *
 * @param sourceImageUrl what it was made from
 * @param resultImageUrl the picture; this or {@code resultVideoUrl} is needed
 */
@RegisterForReflection
record SaveShowcaseRequest(
        @NotBlank @Size(max = 50) String toolCategory,
        @NotBlank @Size(max = 50) String toolId,
        @NotBlank @Size(max = 500) String sourceImageUrl,
        @NotBlank @Size(max = 2000) String prompt,
        @Size(max = 500) @Nullable String resultImageUrl,
        @Size(max = 500) @Nullable String resultVideoUrl) {}
