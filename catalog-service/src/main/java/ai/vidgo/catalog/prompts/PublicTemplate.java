package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code public_templates}: an active template as everybody may see it, with stored URLs.
 *
 * @param imageUrl watermarked picture or null
 * @param videoUrl watermarked clip or null
 * @param mainUrl the watermarked main result or null
 */
record PublicTemplate(
        UUID id,
        String prompt,
        @Nullable String promptEn,
        @Nullable String promptZh,
        @Nullable String promptJa,
        @Nullable String promptKo,
        @Nullable String promptEs,
        String group,
        String subTopic,
        @Nullable String titleEn,
        @Nullable String titleZh,
        boolean isDefault,
        boolean cached,
        @Nullable Instant cachedAt,
        @Nullable Instant cacheExpiresAt,
        @Nullable String inputImageUrl,
        @Nullable String inputVideoUrl,
        @Nullable String imageUrl,
        @Nullable String videoUrl,
        @Nullable String mainUrl,
        @Nullable String thumbnailUrl) {

    /** The columns that {@link #read} needs. */
    static final String COLUMNS = """
            id, prompt, prompt_en, prompt_zh, prompt_ja, prompt_ko, prompt_es, "group", sub_topic, title_en, title_zh, \
            is_default, is_cached, cached_at, cache_expires_at, input_image_url, input_video_url, image_url, video_url, \
            main_url, thumbnail_url""";

    /** The prompt in a language of the product, in English where that is missing. */
    String localized(String language) {
        String own = switch (language) {
            case "zh-TW" -> promptZh;
            case "ja" -> promptJa;
            case "ko" -> promptKo;
            case "es" -> promptEs;
            default -> promptEn;
        };
        if (own != null) {
            return own;
        }
        return promptEn == null ? prompt : promptEn;
    }

    /** Whether there is a result that may be shown now. */
    boolean showsResult(Instant now) {
        return cached && mainUrl != null && (cacheExpiresAt == null || now.isBefore(cacheExpiresAt));
    }

    static PublicTemplate read(Row row) {
        return new PublicTemplate(
                row.uuid("id"),
                row.text("prompt"),
                row.findText("prompt_en"),
                row.findText("prompt_zh"),
                row.findText("prompt_ja"),
                row.findText("prompt_ko"),
                row.findText("prompt_es"),
                row.text("group"),
                row.text("sub_topic"),
                row.findText("title_en"),
                row.findText("title_zh"),
                row.flag("is_default"),
                row.flag("is_cached"),
                row.findInstant("cached_at"),
                row.findInstant("cache_expires_at"),
                row.findText("input_image_url"),
                row.findText("input_video_url"),
                row.findText("image_url"),
                row.findText("video_url"),
                row.findText("main_url"),
                row.findText("thumbnail_url"));
    }
}
