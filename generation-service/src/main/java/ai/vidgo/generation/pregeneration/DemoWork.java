package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.demo.Gallery;
import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.results.Results;
import ai.vidgo.platform.crypto.Sha256;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the picture demos of the gallery anew: a subject each, for all categories (contract: operations §3). */
@Singleton
class DemoWork {

    /** How a run names them; only the run of a night makes any. */
    static final String TOOL = "demo_image";

    private static final int PER_CATEGORY = 10;
    private static final int SIDE = 1024;

    private final Workshop workshop;
    private final Results results;
    private final Gallery gallery;

    DemoWork(Workshop workshop, Results results, Gallery gallery) {
        this.workshop = workshop;
        this.results = results;
        this.gallery = gallery;
    }

    /** Switches demos off whose time is over; fails while the catalogue is away. */
    void cleanUp() {
        gallery.cleanUp();
    }

    /** The demos of a run. A purchase that an earlier run left is gone on with, because a subject has one key. */
    List<Piece> pieces() {
        return gallery.categories().stream()
                .flatMap(category -> gallery.subjects(category, PER_CATEGORY).stream())
                .distinct()
                .map(words -> new Piece(TOOL, words, () -> workshop.estimate(request(words)), cap -> make(words, cap)))
                .toList();
    }

    private Outcome make(String words, SpendingCap cap) {
        Workshop.Order order =
                new Workshop.Order("demo/" + Sha256.hex(words), request(words), () -> true, made -> keep(words, made));
        return workshop.make(order, cap);
    }

    private static GenerationRequest request(String words) {
        return new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                words,
                null,
                List.of(),
                Map.of(Parameter.WIDTH, SIDE, Parameter.HEIGHT, SIDE),
                UUID.randomUUID());
    }

    private Optional<Keeping.NotKept> keep(String words, Workshop.Made made) {
        return switch (results.keep(made.media().getFirst())) {
            case Keeping.NotKept notKept -> Optional.of(notKept);
            case Keeping.Kept kept -> {
                gallery.keepImage(
                        words, null, JobResult.of(kept, made.provider(), made.model(), null, made.costUsd(), null));
                yield Optional.empty();
            }
        };
    }
}
