package ai.vidgo.generation.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model thinks of a text or a picture. */
sealed interface Opinion {

    /** Nothing objectionable. */
    record Safe(double confidence) implements Opinion {}

    /** Not to be refused, but a person should look. */
    record Doubtful(double confidence) implements Opinion {}

    /**
     * To be refused.
     *
     * @param harms what it is, worst first; may be empty
     * @param terms words of the text that made the difference, as the model says
     */
    record Harmful(List<Harm> harms, double confidence, List<String> terms) implements Opinion {}

    /**
     * The model has no opinion.
     *
     * @param asked whether it was asked and answered, but not with a verdict
     */
    record None(String reason, boolean asked) implements Opinion {}

    /** A picture to be judged. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] bytes, String mime) {}

    /** What is asked about: a text, a picture, or both. */
    record Question(@Nullable String text, @Nullable Picture picture) {}
}
