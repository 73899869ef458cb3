package ai.vidgo.generation.providers;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One purchase to be made at a provider, in our words.
 *
 * @param operation what to make
 * @param prompt what it shows; null for operations without a prompt
 * @param negativePrompt what it must not show
 * @param images absolute addresses that the provider can fetch for at least six hours, main picture first
 * @param parameters optional wishes under the names of {@link Parameter}; an adapter takes what it knows and adapts the
 *     rest to the vendor's limits
 * @param attemptId the committed attempt row that this purchase belongs to
 */
public record GenerationRequest(
        Operation operation,
        @Nullable String prompt,
        @Nullable String negativePrompt,
        List<URI> images,
        Map<String, Object> parameters,
        UUID attemptId) {

    public GenerationRequest {
        images = List.copyOf(images);
        parameters = Map.copyOf(parameters);
    }

    /** A whole number among the parameters, also when it was stored as text. */
    public Optional<Integer> integer(String name) {
        return switch (parameters.get(name)) {
            case Number number -> Optional.of(number.intValue());
            case String text when text.matches("\\d{1,9}") -> Optional.of(Integer.valueOf(text));
            case null, default -> Optional.empty();
        };
    }

    /** A text among the parameters. */
    public Optional<String> text(String name) {
        return parameters.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Names of the parameters that adapters know. */
    public static final class Parameter {
        /** Picture width, pixels. */
        public static final String WIDTH = "width";
        /** Picture height, pixels. */
        public static final String HEIGHT = "height";
        /** Length of a clip, seconds. */
        public static final String DURATION = "duration";
        /** Resolution of a clip, for example {@code 720p}. */
        public static final String RESOLUTION = "resolution";
        /** Shape of a clip or picture, for example {@code 16:9}. */
        public static final String ASPECT_RATIO = "aspect_ratio";
        /** Enlargement, 2 or 4. */
        public static final String SCALE = "scale";
        /** Seed of the provider's randomness. */
        public static final String SEED = "seed";

        private Parameter() {}
    }
}
