package ai.vidgo.generation.rendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of renditions (contract: providers §6, operations §2). */
@ConfigMapping(prefix = "vidgo.rendering")
interface RenderingConfig {

    /** The mark's words ({@code WATERMARK_TEXT}). */
    @WithDefault("${WATERMARK_TEXT:VidGo Demo}")
    String watermarkText();

    /** A picture that is drawn in place of the words ({@code WATERMARK_IMAGE_PATH}), {@link PictureMark#RULE}. */
    @WithDefault("${WATERMARK_IMAGE_PATH:}")
    Optional<String> watermarkImage();

    /** The program that encodes clips and reads WebP ({@code FFMPEG_PATH}). */
    @WithDefault("${FFMPEG_PATH:ffmpeg}")
    String ffmpeg();

    /** How long one run of that program may take. */
    @WithDefault("120s")
    Duration ffmpegTimeout();

    /** Pixels of a picture beyond which it is not even decoded. */
    @WithDefault("40000000")
    long maxPixels();

    /** Longest side of thumbnails and posters, pixels. */
    @WithDefault("512")
    int thumbnailSide();
}
