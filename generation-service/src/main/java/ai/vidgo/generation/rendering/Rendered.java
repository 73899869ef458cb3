package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What came of drawing the public renditions of an original. The files are temporary; the caller deletes them. */
public sealed interface Rendered {

    /**
     * A picture's renditions.
     *
     * @param thumbnail JPEG (PNG when the picture has alpha), longest side at most 512 px, watermarked
     * @param watermarked the picture in full size with the mark drawn in
     * @param type type of {@code watermarked}
     * @param width pixels of the original
     * @param height pixels of the original
     */
    record Image(Path thumbnail, MediaType thumbnailType, Path watermarked, MediaType type, int width, int height)
            implements Rendered {}

    /**
     * A clip's renditions.
     *
     * @param poster JPEG of the first frame, longest side at most 512 px, watermarked
     * @param watermarked MP4 with the mark on every frame and the sound kept
     * @param preview the same with 480 lines, for lists and slow lines; null when the clip is not larger than that
     * @param seconds length of the clip
     */
    record Video(Path poster, Path watermarked, @Nullable Path preview, int width, int height, double seconds)
            implements Rendered {}

    /** Nothing could be drawn: not a picture, too many pixels, the encoder failed. There is no clean fallback. */
    record Failed(String reason) implements Rendered {}
}
