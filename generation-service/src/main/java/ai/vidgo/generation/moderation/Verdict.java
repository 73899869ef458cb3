package ai.vidgo.generation.moderation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text may be sent to a provider (contract: providers §5).
 *
 * @param safe whether it may
 * @param categories what was found, worst first; {@code ["safe"]} for a safe text, empty for a rule of the house
 * @param confidence 0..1
 * @param reason the block reason, for example {@code adult_content}; null for a safe text
 * @param flaggedKeywords the words of our lists that were found
 * @param needsManualReview whether an administrator should look at it
 * @param source which check decided: {@code block_cache:seed}, {@code block_cache:manual}, {@code block_cache:gemini},
 *     {@code block_cache:prompt}, {@code keyword_filter}, {@code pattern_filter}, {@code gemini}, and for
 *     pictures {@code own_media} or {@code unchecked}
 */
@RegisterForReflection
public record Verdict(
        boolean safe,
        List<String> categories,
        double confidence,
        @Nullable String reason,
        List<String> flaggedKeywords,
        boolean needsManualReview,
        String source) {

    static final String GEMINI = "gemini";
    static final String OWN_MEDIA = "own_media";
    static final String UNCHECKED = "unchecked";

    public Verdict {
        categories = List.copyOf(categories);
        flaggedKeywords = List.copyOf(flaggedKeywords);
    }

    static Verdict passed(double confidence, String source) {
        return new Verdict(true, List.of("safe"), confidence, null, List.of(), false, source);
    }

    static Verdict notChecked() {
        return new Verdict(false, List.of(), 0, null, List.of(), true, UNCHECKED);
    }

    /** Whether it was refused only because nobody could look at it; asking again later may help. */
    public boolean unchecked() {
        return !safe && source.equals(UNCHECKED);
    }

    Verdict doubtful(boolean review) {
        return new Verdict(safe, categories, confidence, reason, flaggedKeywords, review, source);
    }

    Verdict from(String check) {
        return new Verdict(safe, categories, confidence, reason, flaggedKeywords, needsManualReview, check);
    }
}
