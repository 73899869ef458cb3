package ai.vidgo.generation.requests;

import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.moderation.Verdict;
import ai.vidgo.platform.error.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The input media of a wish once they lie in our store, and may be used for it. */
@Singleton
class JudgedInputs {

    private final CallerMedia media;
    private final Moderation moderation;

    JudgedInputs(CallerMedia media, Moderation moderation) {
        this.media = media;
        this.moderation = moderation;
    }

    /**
     * Brings them in.
     *
     * @throws Problem 400 {@code media_refused} or {@code content_not_allowed}, 503 {@code moderation_unavailable}
     */
    List<CallerMedia.Kept> of(Wish wish, UUID owner) {
        return wish.inputs().stream().map(input -> judged(input, owner)).toList();
    }

    /** A job starts from them: from now on they stay and go with it. */
    void belongToAJob(List<CallerMedia.Kept> inputs) {
        media.belongToAJob(inputs);
    }

    /** What we made ourselves was judged by its words. */
    private CallerMedia.Kept judged(Input input, UUID owner) {
        CallerMedia.Kept kept = media.keep(input, owner);
        if (input instanceof Input.Picture || input instanceof Input.Inline) {
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
