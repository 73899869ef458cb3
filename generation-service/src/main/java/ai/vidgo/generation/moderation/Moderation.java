package ai.vidgo.generation.moderation;

import ai.vidgo.generation.moderation.WordFinder.Hit;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The local lists, which run on every text, whatever any cache or model said before (contract: providers §5).
 *
 * <p>Scripts with spaces match whole words, so that "skillful", "Essex" and "a minor chord" pass; Chinese, Japanese and
 * Korean match as substrings. Invisible characters, compatibility forms and case do not hide a word.
 */
@Singleton
public class Moderation {

    private final WordFinder finder;
    private final List<Pattern> suspicious;
    private final boolean strict;

    Moderation(WordLists lists, Settings settings) {
        this.finder = new WordFinder(lists.blocked(), lists.allowed());
        this.suspicious = lists.suspicious();
        this.strict = settings.strict();
    }

    /** Judges a text; a missing or blank one is safe. */
    public Verdict check(@Nullable String text) {
        String normalised = text == null ? "" : Normalised.of(text);
        if (normalised.isEmpty()) {
            return safe();
        }
        List<Hit> hits = finder.find(normalised);
        if (!hits.isEmpty()) {
            return blocked(hits);
        }
        boolean review = suspicious.stream()
                .anyMatch(pattern -> pattern.matcher(normalised).find());
        return review ? review() : safe();
    }

    private static Verdict blocked(List<Hit> hits) {
        return new Verdict(
                false,
                hits.stream().map(hit -> hit.harm().category()).distinct().toList(),
                1.0,
                hits.getFirst().harm().reason(),
                hits.stream().map(Hit::word).toList(),
                false,
                "keyword_filter");
    }

    private Verdict review() {
        return strict
                ? new Verdict(false, List.of("adult"), 0.6, "adult_content", List.of(), true, "pattern_filter")
                : new Verdict(true, List.of("safe"), 0.6, null, List.of(), true, "pattern_filter");
    }

    private static Verdict safe() {
        return new Verdict(true, List.of("safe"), 0.9, null, List.of(), false, "keyword_filter");
    }

    /** Settings of moderation. */
    @ConfigMapping(prefix = "vidgo.moderation")
    interface Settings {

        /** Whether wording that calls for a look by a person is refused at once. */
        @WithDefault("false")
        boolean strict();
    }
}
