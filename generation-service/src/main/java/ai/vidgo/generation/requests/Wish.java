package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.JobRequest;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.providers.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A validated request of a generating path, before moderation, presets, entitlement and money.
 *
 * @param serviceType entry of the price list
 * @param prompt free text, moderated and handed to the provider; null when the operation has none
 * @param imageUrls input media as the caller named them, the main one first
 * @param parameters wishes under the names of {@link ai.vidgo.generation.providers.GenerationRequest.Parameter}
 * @param candidate how the result is offered to the library, or null
 * @param presets the look-up of the path's "match on" column
 * @param idempotencyKey of the request, or null
 */
public record Wish(
        String serviceType,
        Operation operation,
        @Nullable String prompt,
        List<String> imageUrls,
        Map<String, Object> parameters,
        JobRequest.Finish finish,
        JobRequest.@Nullable Candidate candidate,
        Supplier<Optional<Preset>> presets,
        @Nullable String idempotencyKey) {

    /** What makes two requests the same under one idempotency key. */
    String fingerprint() {
        return Fingerprint.of(serviceType, operation, prompt, imageUrls, parameters, finish);
    }
}
