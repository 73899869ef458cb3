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
 * @param prepared what {@link GenerationProvider#prepare} bought for this purchase before, or null
 * @param notices where the vendor may report that the task ended, or null
 */
public record GenerationRequest(
        Operation operation,
        @Nullable String prompt,
        @Nullable String negativePrompt,
        List<URI> images,
        Map<String, Object> parameters,
        UUID attemptId,
        @Nullable String prepared,
        @Nullable NoticeAddress notices) {

    public GenerationRequest {
        images = List.copyOf(images);
        parameters = Map.copyOf(parameters);
    }

    /** A purchase without preparation that nobody is told about. */
    public GenerationRequest(
            Operation operation,
            @Nullable String prompt,
            @Nullable String negativePrompt,
            List<URI> images,
            Map<String, Object> parameters,
            UUID attemptId) {
        this(operation, prompt, negativePrompt, images, parameters, attemptId, null, null);
    }

    /**
     * An address of ours for one purchase.
     *
     * @param url names the attempt
     * @param secret known to us and to the vendor only; of this one purchase
     */
    public record NoticeAddress(URI url, String secret) {
        @Override
        public String toString() {
            return "NoticeAddress[url=" + url + "]";
        }
    }

    /** The same wishes as another purchase. */
    public GenerationRequest as(UUID attempt) {
        return new GenerationRequest(operation, prompt, negativePrompt, images, parameters, attempt, prepared, notices);
    }

    /** The same purchase after a preparation. */
    public GenerationRequest prepared(String token) {
        return new GenerationRequest(operation, prompt, negativePrompt, images, parameters, attemptId, token, notices);
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
        /** Language of a spoken text, for example {@code zh-TW}. */
        public static final String LANGUAGE = "language";
        /** Voice of a spoken text, by our own id (contract: data-catalog-generation §8). */
        public static final String VOICE = "voice_id";
        /** Who speaks, {@code female} or {@code male}; without it whom the provider's adapter prefers. */
        public static final String GENDER = "gender";
        /** A person of the provider's own cast. */
        public static final String ANCHOR = "anchor_id";

        private Parameter() {}
    }
}
