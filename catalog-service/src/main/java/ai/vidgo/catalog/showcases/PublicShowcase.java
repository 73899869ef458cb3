package ai.vidgo.catalog.showcases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code public_showcases}: what everybody may see, with stored URLs.
 *
 * @param imageUrl watermarked picture, of a clip its poster, or null
 * @param videoUrl watermarked clip, or null
 * @param mainUrl the watermarked main result
 */
public record PublicShowcase(
        UUID id,
        String toolCategory,
        String toolId,
        String toolName,
        @Nullable String toolNameZh,
        @Nullable String sourceImageUrl,
        String prompt,
        @Nullable String promptZh,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        String mainUrl,
        String thumbnailUrl,
        @Nullable String title,
        @Nullable String titleZh,
        @Nullable String description,
        @Nullable String descriptionZh,
        double durationSeconds,
        List<String> styleTags,
        boolean featured) {

    /** What it is about: its most special tag, else its tool. */
    public String topic() {
        return styleTags.isEmpty() ? toolId : styleTags.getLast();
    }
}
