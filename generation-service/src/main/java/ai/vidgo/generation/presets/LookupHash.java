package ai.vidgo.generation.presets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return HexFormat.of().formatHex(sha256().digest(joined.getBytes(StandardCharsets.UTF_8)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
