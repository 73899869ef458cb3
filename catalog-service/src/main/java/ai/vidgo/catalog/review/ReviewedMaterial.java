package ai.vidgo.catalog.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material as administrators see it.
 *
 * @param resultImageUrl stored URL of the clean picture
 * @param resultVideoUrl stored URL of the clean clip
 */
record ReviewedMaterial(
        UUID id,
        String toolType,
        String topic,
        String status,
        String source,
        @Nullable String titleEn,
        @Nullable String titleZh,
        String prompt,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        int viewCount,
        Instant createdAt) {}
