package ai.vidgo.catalog.materials;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visible material as everybody may see it: a row of the view {@code public_materials}, which is the one place that
 * decides what is visible and which addresses may leave (contract: catalog §1.2, §1.3). All URLs are stored ones; pass them
 * through {@link ai.vidgo.platform.media.MediaUrls#outgoing} when they leave.
 *
 * @param imageUrl the watermarked picture, of a clip its poster; null when there is none
 * @param videoUrl the watermarked clip; null when the result is a picture
 * @param mainUrl the watermarked main result
 * @param thumbnailUrl the small picture, else the main result
 * @param durationSeconds length of a clip, or null when it is not known
 */
@RegisterForReflection
public record PublicMaterial(
        UUID id,
        String toolType,
        String topic,
        String language,
        List<String> tags,
        String prompt,
        @Nullable String promptZh,
        @Nullable String inputImageUrl,
        @Nullable String inputVideoUrl,
        Map<String, Object> inputParams,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        String mainUrl,
        String thumbnailUrl,
        @Nullable String titleEn,
        @Nullable String titleZh,
        @Nullable String descriptionEn,
        @Nullable Double durationSeconds,
        int viewCount,
        double qualityScore) {}
