package ai.vidgo.catalog.materials;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visible row of the library for other services. The URLs are stored ones and include the clean results, so this record
 * never goes to a browser and is not known outside of this package; {@link PublicMaterial} is for everybody.
 */
@RegisterForReflection
record Material(
        UUID id,
        @Nullable String lookupHash,
        String toolType,
        String topic,
        String language,
        List<String> tags,
        String prompt,
        @Nullable String promptZh,
        @Nullable String effectPrompt,
        @Nullable String inputImageUrl,
        @Nullable String inputVideoUrl,
        Map<String, Object> inputParams,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String resultThumbnailUrl,
        @Nullable String resultWatermarkedUrl,
        @Nullable String resultWatermarkedImageUrl,
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String descriptionEn,
        @Nullable Double durationSeconds) {}
