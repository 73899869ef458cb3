package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.jobs.ProviderInputs;
import ai.vidgo.generation.pregeneration.Seed.Source;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.media.MediaStore;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The input pictures of the seeds: made from words once, kept under fixed public keys. */
@Singleton
class SourcePictures {

    private final Workshop workshop;
    private final Results results;
    private final MediaStore store;
    private final ProviderInputs inputs;

    SourcePictures(Workshop workshop, Results results, MediaStore store, ProviderInputs inputs) {
        this.workshop = workshop;
        this.results = results;
        this.store = store;
        this.inputs = inputs;
    }

    /** Makes a picture unless it is there. */
    Outcome ensure(Source source, SpendingCap cap) {
        if (isThere(source)) {
            return new Outcome.Skipped("it is there");
        }
        Workshop.Order order = new Workshop.Order(
                source.key(),
                request(source),
                () -> !isThere(source),
                made -> results.publish(made.media().getFirst(), source.key()));
        return workshop.make(order, cap);
    }

    /** Whether a picture is in the store. */
    boolean isThere(Source source) {
        return store.stat(source.key()).isPresent();
    }

    /** What a picture costs by the list. */
    BigDecimal estimate(Source source) {
        return workshop.estimate(request(source));
    }

    private static GenerationRequest request(Source source) {
        return new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                source.prompt(),
                null,
                List.of(),
                Map.of(Parameter.WIDTH, 1024, Parameter.HEIGHT, 1024),
                UUID.randomUUID());
    }

    /** Where a provider finds the picture. */
    URI address(Source source) {
        return inputs.address(source.key());
    }
}
