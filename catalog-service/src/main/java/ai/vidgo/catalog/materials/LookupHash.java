package ai.vidgo.catalog.materials;

import ai.vidgo.platform.crypto.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The natural key of a material (contract: data-catalog-generation §3). Nothing is trimmed, folded or escaped: the
 * same text in another spelling is another material.
 */
final class LookupHash {

    /** The form of a hash, for path templates. */
    static final String PATTERN = "[0-9a-f]{64}";

    private LookupHash() {}

    /**
     * The hash of one material: SHA-256 over the four fields joined by colons.
     *
     * @param toolType lower-case tool type, for example {@code product_scene}
     * @param inputImageId the stored {@code input_image_url} when the row has one, before any public base URL
     * @return 64 lower-case hex digits
     */
    static String of(String toolType, String prompt, @Nullable String effectPrompt, @Nullable String inputImageId) {
        String joined = toolType + ":" + prompt + ":" + orEmpty(effectPrompt) + ":" + orEmpty(inputImageId);
        return Sha256.hex(joined);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
