package ai.vidgo.generation.moderation;

import java.util.Locale;

/**
 * A word or phrase that is refused.
 *
 * @param word in the form of {@link Normalised#of}
 */
record BlockWord(String word, Harm harm, Source source) {

    /** Where a word comes from; part of the {@code source} of verdicts. */
    enum Source {
        /** The lists that ship with the service. */
        SEED,
        /** An administrator. */
        MANUAL,
        /** An administrator who accepted what a model had found. */
        GEMINI;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
