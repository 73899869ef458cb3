package ai.vidgo.catalog.materials;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material to be stored: the body of {@code PUT /internal/materials/{lookup_hash}} and of the event
 * {@code material.candidate}. Names are those of the columns; what is missing gets the column's default.
 *
 * @param generationCostUsd US dollars
 * @param durationSeconds length of a clip
 * @param status {@code pending}, {@code approved} or {@code featured}
 */
@RegisterForReflection
record NewMaterial(
        @NotNull @Pattern(regexp = "background_removal|product_scene|try_on|room_redesign|short_video|ai_avatar")
        String toolType,

        @Size(max = 100) @Nullable String mainTopic,
        @Size(max = 100) @Nullable String mainTopicZh,
        @NotBlank @Size(max = 100) String topic,
        @Size(max = 100) @Nullable String topicZh,
        @Pattern(regexp = "en|zh-TW|ja|ko|es") @Nullable String language,
        @Nullable List<@NotNull String> tags,
        @Pattern(regexp = "seed|user|admin") @Nullable String source,
        @Nullable UUID sourceUserId,

        @Pattern(regexp = "pending|approved|featured") @Nullable
        String status,

        @NotBlank String prompt,
        @Nullable String promptZh,
        @Nullable String promptEn,
        @Nullable String promptEnhanced,
        @Nullable String effectPrompt,
        @Nullable String effectPromptZh,
        @Size(max = 500) @Nullable String inputImageUrl,
        @Size(max = 500) @Nullable String inputVideoUrl,
        @Nullable Map<String, Object> inputParams,
        @Nullable List<Map<String, Object>> generationSteps,
        @Size(max = 500) @Nullable String resultImageUrl,
        @Size(max = 500) @Nullable String resultVideoUrl,
        @Size(max = 500) @Nullable String resultThumbnailUrl,
        @Size(max = 500) @Nullable String resultWatermarkedUrl,
        @Size(max = 500) @Nullable String resultWatermarkedImageUrl,
        @Size(max = 255) @Nullable String titleEn,
        @Size(max = 255) @Nullable String titleZh,
        @Size(max = 255) @Nullable String titleJa,
        @Nullable String descriptionEn,
        @Nullable String descriptionZh,
        @Nullable String descriptionJa,
        @PositiveOrZero @Nullable Double generationCostUsd,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double qualityScore,
        @Nullable Integer sortOrder,

        @DecimalMin(value = "0", inclusive = false) @Nullable
        Double durationSeconds,

        @Size(max = 20) @Nullable String resolution,
        @Nullable Boolean isFeatured) {

    /** The hash of this material's own fields. */
    String lookupHash() {
        return LookupHash.of(toolType, prompt, effectPrompt, inputImageUrl);
    }

    /** Whether one of the public columns names a clean or a private file (contract: catalog §1.2). */
    boolean showsCleanResult() {
        return isClean(resultWatermarkedUrl) || isClean(resultWatermarkedImageUrl) || isClean(resultThumbnailUrl);
    }

    /** Whether this is what a candidate must be: a user's result that waits for review. */
    boolean isCandidate() {
        return "user".equals(source) && "pending".equals(status);
    }

    private boolean isClean(@Nullable String url) {
        return url != null
                && (Objects.equals(url, resultImageUrl)
                        || Objects.equals(url, resultVideoUrl)
                        || url.matches("/static/(originals|uploads|private)/.*"));
    }
}
