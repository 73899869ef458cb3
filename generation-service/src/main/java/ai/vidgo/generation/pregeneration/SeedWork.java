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
import java.util.Optional;
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

    /** Makes a seed whose source pictures are in the store. */
    Outcome make(Seed seed, SpendingCap cap) {
        Workshop.Order order = new Workshop.Order(
                seed.hash(),
                request(seed),
                () -> !presets.existing(List.of(seed.hash())).contains(seed.hash()),
                made -> keep(seed, made));
        return workshop.make(order, cap);
    }

    /** What the material itself costs by the list. */
    BigDecimal estimate(Seed seed) {
        return workshop.estimate(request(seed));
    }

    private GenerationRequest request(Seed seed) {
        return new GenerationRequest(
                seed.operation(),
                seed.prompt(),
                null,
                seed.sources().stream().map(sources::address).toList(),
                seed.parameters(),
                UUID.randomUUID());
    }

    private Optional<Keeping.NotKept> keep(Seed seed, Workshop.Made made) {
        return switch (results.keep(made.media().getFirst())) {
            case Keeping.NotKept notKept -> Optional.of(notKept);
            case Keeping.Kept kept -> {
                presets.put(seed.hash(), material(seed, made, kept));
                yield Optional.empty();
            }
        };
    }

    private Material material(Seed seed, Workshop.Made made, Keeping.Kept kept) {
        return new Material(
                seed.hash(),
                seed.tool(),
                seed.topic(),
                seed.language(),
                List.of(seed.tool(), seed.topic()),
                new Material.Wording(
                        seed.prompt(),
                        null,
                        seed.language().equals("en") ? seed.prompt() : null,
                        seed.language().equals("en") ? null : seed.prompt(),
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

    private Material.Step step(Seed seed, Workshop.Made made, Keeping.Kept kept) {
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
