package ai.vidgo.generation.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text may be sent to a provider (contract: providers §5).
 *
 * @param safe whether it may
 * @param categories what was found, worst first; {@code ["safe"]} for a safe text
 * @param confidence 0..1
 * @param reason the block reason, for example {@code adult_content}; null for a safe text
 * @param flaggedKeywords the words of our lists that were found
 * @param needsManualReview whether an administrator should look at it
 * @param source which check decided: {@code keyword_filter}, {@code pattern_filter}
 */
public record Verdict(
        boolean safe,
        List<String> categories,
        double confidence,
        @Nullable String reason,
        List<String> flaggedKeywords,
        boolean needsManualReview,
        String source) {

    public Verdict {
        categories = List.copyOf(categories);
        flaggedKeywords = List.copyOf(flaggedKeywords);
    }
}
