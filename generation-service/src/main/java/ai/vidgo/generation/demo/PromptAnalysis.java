package ai.vidgo.generation.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a prompt is about, by a small dictionary in five languages: {@code demo/terms.json} (contract:
 * data-catalog-generation §13). No model is asked.
 */
@Singleton
class PromptAnalysis {

    private static final String RESOURCE = "demo/terms.json";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private final Terms terms;

    PromptAnalysis(ObjectMapper json) {
        try (InputStream content = PromptAnalysis.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            terms = json.readValue(content, Terms.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(RESOURCE + " is not readable", damaged);
        }
    }

    /**
     * A prompt, analysed.
     *
     * @param normalized in English as far as the dictionary goes
     * @param language en, zh-TW, ja, ko or es
     * @param keywords dictionary terms in English, sorted
     * @param confidence terms by words, at most 1
     */
    @RegisterForReflection
    @Schema(name = "PromptAnalysis")
    record Analysis(
            @Schema(examples = "Neon-lit Tokyo street at night")
            String original,

            @Schema(examples = "neon-lit tokyo street at night")
            String normalized,

            @Schema(examples = "en") String language,

            @Schema(examples = "[\"neon\",\"night\",\"street\",\"tokyo\"]")
            List<String> keywords,

            @Schema(examples = "urban") @Nullable String category,
            @Schema(examples = "cyberpunk") @Nullable String style,
            @Schema(examples = "0.6667") double confidence) {}

    /** Analyses a prompt. */
    Analysis of(String prompt) {
        String language = language(prompt);
        String lower = prompt.toLowerCase(Locale.ROOT);
        List<String> words = words(lower);
        Collection<String> found = found(lower);
        Set<String> known = new HashSet<>(words);
        known.addAll(found);
        return new Analysis(
                prompt,
                normalized(prompt, lower, language, found),
                language,
                List.copyOf(new TreeSet<>(found)),
                mostHits(known),
                firstHit(known),
                Math.min(1.0, found.size() / (double) Math.max(1, words.size())));
    }

    private static String language(String prompt) {
        if (has(prompt, "\\p{IsHangul}")) {
            return "ko";
        }
        if (has(prompt, "[\\p{IsHiragana}\\p{IsKatakana}]")) {
            return "ja";
        }
        if (has(prompt, "\\p{IsHan}")) {
            return "zh-TW";
        }
        return has(prompt, "(?i)[áéíóúüñ¿¡]") ? "es" : "en";
    }

    private static boolean has(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static List<String> words(String lower) {
        return WORD.matcher(lower).results().map(match -> match.group()).toList();
    }

    /** English terms in order of their first appearance; of two that begin at one place the longer word's is first. */
    private Collection<String> found(String lower) {
        TreeMap<Integer, String> places = new TreeMap<>();
        terms.terms().stream()
                .sorted(Comparator.comparingInt((Term term) -> term.term().length())
                        .reversed())
                .forEach(term -> Stream.concat(Stream.of(term.term()), term.translations().stream())
                        .map(word -> place(lower, word))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .ifPresent(place -> places.putIfAbsent(place, term.term())));
        return places.values();
    }

    /** Scripts without blanks match anywhere, others whole words. */
    private static @Nullable Integer place(String lower, String word) {
        if (UNSPACED.matcher(word).find()) {
            int place = lower.indexOf(word);
            return place < 0 ? null : place;
        }
        Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])")
                .matcher(lower);
        return matcher.find() ? matcher.start() : null;
    }

    private static String normalized(String prompt, String lower, String language, Collection<String> found) {
        if (language.equals("en")) {
            return lower;
        }
        return found.isEmpty() ? prompt : found.stream().distinct().collect(Collectors.joining(" "));
    }

    private @Nullable String mostHits(Set<String> known) {
        @Nullable String best = null;
        long most = 0;
        for (Group category : terms.categories()) {
            long hits = category.words().stream().filter(known::contains).count();
            if (hits > most) {
                most = hits;
                best = category.name();
            }
        }
        return best;
    }

    private @Nullable String firstHit(Set<String> known) {
        return terms.styles().stream()
                .filter(style -> style.words().stream().anyMatch(known::contains))
                .map(Group::name)
                .findFirst()
                .orElse(null);
    }

    /** The file. */
    @RegisterForReflection
    record Terms(List<Term> terms, List<Group> categories, List<Group> styles) {}

    @RegisterForReflection
    record Term(String term, List<String> translations) {}

    @RegisterForReflection
    record Group(String name, List<String> words) {}
}
