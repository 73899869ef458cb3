package ai.vidgo.catalog.demos;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture demo as it goes out (contract: catalog §3).
 *
 * @param id null for a sample prompt
 * @param imageAfter watermarked
 * @param matchScore 0..1 when it was searched for, else null
 * @param isSample whether this is only a prompt, because there is no demo yet
 */
@RegisterForReflection
record ImageDemo(
        @Nullable UUID id,
        String prompt,
        @Nullable String promptNormalized,
        @Nullable String language,
        @Nullable String imageBefore,
        @Nullable String imageAfter,
        @Nullable String styleName,
        @Nullable String styleSlug,
        @Nullable String category,
        @Nullable Double matchScore,
        boolean isSample) {

    /** A prompt of a category that has no demo. */
    static ImageDemo sample(String prompt, String category) {
        return new ImageDemo(null, prompt, null, "en", null, null, null, null, category, null, true);
    }
}
