package ai.vidgo.generation.moderation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lists as they stand at one moment, applied to a text (contract: providers §5).
 *
 * <p>Scripts with spaces match whole words, so that "skillful", "Essex" and "a minor chord" pass; Chinese, Japanese and
 * Korean match as substrings. Invisible characters, compatibility forms, case and accents do not hide a word.
 */
final class TextCheck {

    private final WordFinder finder;
    private final List<Pattern> suspicious;
    private final boolean strict;

    TextCheck(WordFinder finder, List<Pattern> suspicious, boolean strict) {
        this.finder = finder;
        this.suspicious = List.copyOf(suspicious);
        this.strict = strict;
    }

    /** Judges a text; a missing or blank one is safe. */
    Verdict check(@Nullable String text) {
        String normalised = text == null ? "" : Normalised.of(text);
        if (normalised.isEmpty()) {
            return safe();
        }
        List<BlockWord> hits = finder.find(normalised);
        if (!hits.isEmpty()) {
            return blocked(hits);
        }
        boolean review = suspicious.stream()
                .anyMatch(pattern -> pattern.matcher(normalised).find());
        return review ? review() : safe();
    }

    private static Verdict blocked(List<BlockWord> hits) {
        BlockWord worst = hits.getFirst();
        return new Verdict(
                false,
                hits.stream()
                        .map(hit -> hit.harm().category())
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                1.0,
                worst.harm().reason(),
                hits.stream().map(BlockWord::word).distinct().toList(),
                false,
                "block_cache:" + worst.source().wireName());
    }

    private Verdict review() {
        return strict
                ? new Verdict(false, List.of("adult"), 0.6, "adult_content", List.of(), true, "pattern_filter")
                : new Verdict(true, List.of("safe"), 0.6, null, List.of(), true, "pattern_filter");
    }

    private static Verdict safe() {
        return new Verdict(true, List.of("safe"), 0.8, null, List.of(), false, "keyword_filter");
    }
}
