package ai.vidgo.generation.requests;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures of requests that may name one or carry it (contract: generation §5): what is carried wins. */
@Singleton
public class InputPictures {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Set<MediaType> TYPES = Set.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP);

    private final MediaAddress addresses;

    InputPictures(MediaAddress addresses) {
        this.addresses = addresses;
    }

    /**
     * The picture of a pair of fields; empty when both are missing.
     *
     * @throws Problem 413 {@code payload_too_large} beyond 10 MiB, 422 for a bad address, bad base64 and for other types
     *     than JPEG, PNG and WebP
     */
    public Optional<Input> of(
            String addressField, @Nullable String address, String base64Field, @Nullable String base64) {
        if (base64 != null && !base64.isBlank()) {
            return Optional.of(inline(base64Field, decode(base64Field, base64)));
        }
        if (address != null && !address.isBlank()) {
            return Optional.of(new Input.Picture(addresses.stored(addressField, address)));
        }
        return Optional.empty();
    }

    /**
     * A picture by its bytes.
     *
     * @throws Problem as {@link #of}
     */
    public Input inline(String field, byte[] content) {
        if (content.length > LARGEST) {
            throw Problem.of(413, "payload_too_large");
        }
        MediaType type = MediaType.sniff(Arrays.copyOf(content, Math.min(content.length, MediaType.SNIFF_LENGTH)))
                .filter(TYPES::contains)
                .orElseThrow(() -> invalid(field, "Value must be a JPEG, PNG or WebP picture"));
        return new Input.Inline(content, type);
    }

    private static byte[] decode(String field, String base64) {
        String content = base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
        if (content.length() / 4L * 3 > LARGEST + 3L) {
            throw Problem.of(413, "payload_too_large");
        }
        try {
            return Base64.getDecoder().decode(content.strip());
        } catch (IllegalArgumentException notBase64) {
            throw invalid(field, "Value must be base64");
        }
    }

    private static Problem invalid(String field, String message) {
        return ValidationProblem.of(FieldError.body(field, "value_error", message, null));
    }
}
