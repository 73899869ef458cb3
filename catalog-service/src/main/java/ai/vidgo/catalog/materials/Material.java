package ai.vidgo.catalog.materials;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the library as this service reads it; also the answer to other services, and the cache entry.
 *
 * <p>The URLs are stored ones and include the clean results: this record never goes to a browser, {@link Renditions}
 * says what may.
 */
@RegisterForReflection
public record Material(
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
        @Nullable Double durationSeconds) {

    /** What of this material may be shown to everybody. */
    public Renditions renditions() {
        return Renditions.of(this);
    }
}
