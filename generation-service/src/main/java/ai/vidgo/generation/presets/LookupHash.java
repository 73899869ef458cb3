package ai.vidgo.generation.presets;

import ai.vidgo.platform.crypto.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a material: SHA-256 over four fields joined by single colons, nothing normalised
 * (contract: data-catalog-generation §3).
 */
public final class LookupHash {

    private LookupHash() {}

    /**
     * The hash of one material.
     *
     * @param toolType lower-case tool type, for example {@code product_scene}
     * @param prompt the prompt exactly as stored
     * @param effectPrompt the second prompt, or null
     * @param inputImageId the stored {@code input_image_url} when the row has one, else null
     * @return 64 lower-case hex digits
     */
    public static String of(
            String toolType, String prompt, @Nullable String effectPrompt, @Nullable String inputImageId) {
        String joined = String.join(":", toolType, prompt, orEmpty(effectPrompt), orEmpty(inputImageId));
        return Sha256.hex(joined);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
