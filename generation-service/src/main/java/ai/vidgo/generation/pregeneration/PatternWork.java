package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.presets.ShowcaseResult;
import ai.vidgo.generation.presets.WantedShowcase;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the patterns: the catalogue has their words and waits for the pictures (contract: data-catalog-generation §10). */
@Singleton
class PatternWork {

    /** How a run names them. */
    static final String TOOL = "pattern_generate";

    private static final String CATEGORY = "pattern";
    private static final int SIDE = 1024;

    private final Workshop workshop;
    private final Results results;
    private final Presets presets;
    private final MediaUrls urls;

    PatternWork(Workshop workshop, Results results, Presets presets, MediaUrls urls) {
        this.workshop = workshop;
        this.results = results;
        this.presets = presets;
        this.urls = urls;
    }

    /** The patterns without a picture. One that has its picture is not wanted any more, so a second run makes nothing. */
    List<Piece> pieces() {
        return wanted().stream()
                .map(pattern -> new Piece(
                        TOOL, pattern.prompt(), () -> workshop.estimate(request(pattern)), cap -> make(pattern, cap)))
                .toList();
    }

    private List<WantedShowcase> wanted() {
        return presets.wantedShowcases(CATEGORY);
    }

    private Outcome make(WantedShowcase pattern, SpendingCap cap) {
        Workshop.Order order = new Workshop.Order(
                "showcase/" + pattern.id(),
                request(pattern),
                () -> wanted().stream().anyMatch(each -> each.id().equals(pattern.id())),
                made -> keep(pattern, made));
        return workshop.make(order, cap);
    }

    private static GenerationRequest request(WantedShowcase pattern) {
        return new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                pattern.prompt() + ". Flat repeating pattern that fills the whole picture",
                null,
                List.of(),
                Map.of(Parameter.WIDTH, SIDE, Parameter.HEIGHT, SIDE),
                UUID.randomUUID());
    }

    private Optional<Keeping.NotKept> keep(WantedShowcase pattern, Workshop.Made made) {
        return switch (results.keep(made.media().getFirst())) {
            case Keeping.NotKept notKept -> Optional.of(notKept);
            case Keeping.Kept kept -> {
                presets.putShowcase(pattern.id(), result(made, kept));
                yield Optional.empty();
            }
        };
    }

    private ShowcaseResult result(Workshop.Made made, Keeping.Kept kept) {
        return new ShowcaseResult(
                urls.stored(kept.originalKey()),
                null,
                urls.stored(kept.thumbnailKey()),
                urls.stored(kept.watermarkedKey()),
                made.provider());
    }
}
