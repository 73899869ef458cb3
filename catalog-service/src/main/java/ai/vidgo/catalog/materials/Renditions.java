package ai.vidgo.catalog.materials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The public face of a material (contract: catalog §1.2): only watermarked renditions, as stored URLs. Whatever goes
 * to a browser takes its result addresses from here, so that a clean file's address cannot slip out.
 *
 * @param image the watermarked picture; null when the result is only a clip
 * @param video the watermarked clip; null when the result is a picture
 * @param main the watermarked main result
 * @param thumbnail the small picture, else the main result
 */
public record Renditions(
        @Nullable String image,
        @Nullable String video,
        @Nullable String main,
        @Nullable String thumbnail) {

    private static final String[] CLIPS = {".mp4", ".webm"};

    static Renditions of(Material material) {
        String main = publicOnly(material, material.resultWatermarkedUrl());
        String still = publicOnly(material, material.resultWatermarkedImageUrl());
        String thumbnail = publicOnly(material, material.resultThumbnailUrl());
        boolean clip = main != null && isClip(main);
        return new Renditions(clip ? still : main, clip ? main : null, main, thumbnail == null ? main : thumbnail);
    }

    /** The table refuses clean addresses in public columns; a second look costs nothing and guards the promise. */
    private static @Nullable String publicOnly(Material material, @Nullable String url) {
        boolean clean =
                Objects.equals(url, material.resultImageUrl()) || Objects.equals(url, material.resultVideoUrl());
        return clean ? null : url;
    }

    private static boolean isClip(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return Arrays.stream(CLIPS).anyMatch(lower::endsWith);
    }
}
