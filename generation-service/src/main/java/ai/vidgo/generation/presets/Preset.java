package ai.vidgo.generation.presets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A stored material that answers a request, with stored URLs ({@code /static/...}, no public base).
 *
 * @param id the material
 * @param resultImageUrl the clean picture; private, leaves only by a signed URL
 * @param resultVideoUrl the clean clip; private, leaves only by a signed URL
 * @param resultWatermarkedUrl the public rendition of the main result
 * @param language what is spoken in it, where somebody speaks; null where nobody said
 */
@RegisterForReflection
public record Preset(
        String id,
        @Nullable String resultImageUrl,
        @Nullable String resultVideoUrl,
        @Nullable String resultWatermarkedUrl,
        @Nullable String language) {

    /** The clean main result: the clip if there is one, else the picture. */
    public @Nullable String cleanUrl() {
        return resultVideoUrl != null ? resultVideoUrl : resultImageUrl;
    }
}
