package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.Material;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one seed: source picture, purchase, our copy with renditions, row. */
@Singleton
class SeedWork {

    private static final double SEED_QUALITY = 0.9;

    private final SourcePictures sources;
    private final Workshop workshop;
    private final Results results;
    private final Presets presets;
    private final MediaUrls urls;

    SeedWork(SourcePictures sources, Workshop workshop, Results results, Presets presets, MediaUrls urls) {
        this.sources = sources;
        this.workshop = workshop;
        this.results = results;
        this.presets = presets;
        this.urls = urls;
    }

    /** How a seed ended. */
    sealed interface Outcome {

        /** The row is there; {@code costUsd} is what the material itself cost. */
        record Stored(BigDecimal costUsd) implements Outcome {}

        /** Not made, with the reason for the log. */
        record Failed(String reason) implements Outcome {}
    }

    /** Makes a seed whose source picture is in the store. */
    Outcome make(Seed seed, SpendingCap cap) {
        GenerationRequest request = new GenerationRequest(
                seed.operation(),
                seed.prompt(),
                null,
                List.of(sources.address(seed.source())),
                seed.parameters(),
                UUID.randomUUID());
        return switch (workshop.make(request, cap)) {
            case Workshop.Outcome.NotMade notMade -> new Outcome.Failed(notMade.reason());
            case Workshop.Outcome.Made made ->
                switch (results.keep(made.media().getFirst())) {
                    case Keeping.NotKept notKept -> new Outcome.Failed(notKept.reason());
                    case Keeping.Kept kept -> {
                        presets.put(seed.hash(), material(seed, made, kept));
                        yield new Outcome.Stored(made.costUsd());
                    }
                };
        };
    }

    private Material material(Seed seed, Workshop.Outcome.Made made, Keeping.Kept kept) {
        return new Material(
                seed.hash(),
                seed.tool(),
                seed.topic(),
                "en",
                List.of(seed.tool(), seed.topic()),
                new Material.Wording(
                        seed.prompt(),
                        null,
                        seed.prompt(),
                        null,
                        seed.titles().en(),
                        seed.titles().zh()),
                new Material.Input(seed.inputImageUrl(), null, seed.inputParams()),
                result(kept),
                new Material.Origin(
                        "seed",
                        null,
                        "approved",
                        List.of(step(seed, made, kept)),
                        made.costUsd().doubleValue(),
                        SEED_QUALITY,
                        seed.place(),
                        true));
    }

    private Material.Result result(Keeping.Kept kept) {
        boolean clip = kept.type().isVideo();
        String original = urls.stored(kept.originalKey());
        @Nullable
        Double seconds = kept.seconds() == null ? null : kept.seconds().doubleValue();
        return new Material.Result(
                clip ? null : original,
                clip ? original : null,
                urls.stored(kept.thumbnailKey()),
                urls.stored(kept.watermarkedKey()),
                clip ? null : urls.stored(kept.watermarkedKey()),
                seconds,
                clip ? kept.height() + "p" : kept.width() + "x" + kept.height());
    }

    private Material.Step step(Seed seed, Workshop.Outcome.Made made, Keeping.Kept kept) {
        return new Material.Step(
                1,
                made.provider(),
                seed.operation().wireName(),
                made.model(),
                Map.of("prompt", seed.prompt(), "image", seed.inputImageUrl()),
                urls.stored(kept.originalKey()),
                made.costUsd().doubleValue(),
                made.took().toMillis());
    }
}
