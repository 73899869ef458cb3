package ai.vidgo.generation.requests;

import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.moderation.Verdict;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.platform.error.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The input media of a wish once they lie in our store, and may be used for it. */
@Singleton
class JudgedInputs {

    private final CallerMedia media;
    private final Enlargements enlargements;
    private final Moderation moderation;

    JudgedInputs(CallerMedia media, Enlargements enlargements, Moderation moderation) {
        this.media = media;
        this.enlargements = enlargements;
        this.moderation = moderation;
    }

    /**
     * Brings them in.
     *
     * @throws Problem 400 {@code media_refused}, {@code content_not_allowed} or {@code picture_too_large}, 503
     *     {@code moderation_unavailable}
     */
    List<CallerMedia.Kept> of(Wish wish, UUID owner) {
        return wish.inputs().stream().map(input -> judged(input, wish, owner)).toList();
    }

    /** A job starts from them: from now on they stay and go with it. */
    void belongToAJob(List<CallerMedia.Kept> inputs) {
        media.belongToAJob(inputs);
    }

    /** What we made ourselves was judged by its words, unless it is a copy of what a caller sent. */
    private CallerMedia.Kept judged(Input input, Wish wish, UUID owner) {
        CallerMedia.Kept kept = media.keep(input, owner);
        if (wish.operation() == Operation.UPSCALE) {
            enlargements.requirePossible(
                    kept.key(), (int) Objects.requireNonNull(wish.parameters().get(Parameter.SCALE), Parameter.SCALE));
        }
        if (input instanceof Input.Picture
                || input instanceof Input.Inline
                || kept.key().startsWith(Moderation.UNJUDGED)) {
            requireSafe(moderation.checkImage(kept.key()));
        }
        return kept;
    }

    /**
     * Lets pass what may be used.
     *
     * @throws Problem 400 {@code content_not_allowed}, 503 {@code moderation_unavailable}
     */
    static void requireSafe(Verdict verdict) {
        if (verdict.unchecked()) {
            throw Problem.of(503, "moderation_unavailable").with("Retry-After", "60");
        }
        if (!verdict.safe()) {
            throw Problem.of(400, "content_not_allowed", Objects.requireNonNullElse(verdict.reason(), "policy"));
        }
    }
}
