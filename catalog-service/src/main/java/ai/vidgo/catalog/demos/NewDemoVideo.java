package ai.vidgo.catalog.demos;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finished clip that generation hands over; all URLs stored ones. */
@RegisterForReflection
record NewDemoVideo(
        @NotBlank @Size(max = 255) String title,
        @NotBlank @Size(max = 2000) String prompt,
        @NotNull @Size(max = 100) List<@NotNull @Size(max = 50) String> keywords,
        @NotBlank @Size(max = 50) String categorySlug,
        @NotBlank @Size(max = 500) String videoUrl,
        @NotBlank @Size(max = 500) String videoUrlWatermarked,
        @Size(max = 500) @Nullable String thumbnailUrl,
        @Positive double durationSeconds,
        @Nullable DemoStyle style,
        @NotBlank @Size(max = 50) String sourceService) {}
