package ai.vidgo.generation.results;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.platform.media.MediaType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What came of copying a provider's result to our store. */
public sealed interface Keeping {

    /**
     * The result is ours, with all its renditions. Keys are store keys without a leading slash.
     *
     * @param originalKey private, under {@code originals/}, named by content
     * @param watermarkedKey public, under {@code watermarked/}, with an unguessable name; of a clip of more than 480
     *     lines there is a small one beside it, see {@link Results#previewKey}
     * @param thumbnailKey public, under {@code generated/}; of a clip its first frame
     * @param sha256 lower-case hex digest of the original
     * @param seconds length of a clip; null for a picture
     */
    record Kept(
            String originalKey,
            String watermarkedKey,
            String thumbnailKey,
            MediaType type,
            String sha256,
            long size,
            int width,
            int height,
            @Nullable BigDecimal seconds)
            implements Keeping {}

    /** The result could not be copied or drawn. */
    record NotKept(ErrorClass errorClass, String reason) implements Keeping {}
}
