package ai.vidgo.generation.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    private final List<Spelling> spellings;

    PromptAnalysis(ObjectMapper json) {
        try (InputStream content = PromptAnalysis.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            terms = json.readValue(content, Terms.class);
            spellings = terms.terms().stream()
                    .flatMap(term -> Stream.concat(Stream.of(term.term()), term.translations().stream())
                            .map(word -> Spelling.of(word, term.term())))
                    .toList();
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

    /** English terms in order of their first appearance; what lies within a longer word of another term is none. */
    private Collection<String> found(String lower) {
        List<Hit> longestFirst = spellings.stream()
                .flatMap(spelling -> spelling.in(lower))
                .sorted(Comparator.comparingInt(Hit::length).reversed())
                .toList();
        BitSet taken = new BitSet(lower.length());
        TreeMap<Integer, String> places = new TreeMap<>();
        for (Hit hit : longestFirst) {
            if (taken.get(hit.from(), hit.to()).isEmpty()) {
                taken.set(hit.from(), hit.to());
                places.put(hit.from(), hit.term());
            }
        }
        return new LinkedHashSet<>(places.values());
    }

    /** One way of writing a term. */
    private record Spelling(Pattern pattern, String term) {

        /** Scripts without blanks match anywhere, others whole words. */
        static Spelling of(String word, String term) {
            String literal = Pattern.quote(word);
            boolean anywhere = UNSPACED.matcher(word).find();
            return new Spelling(
                    Pattern.compile(anywhere ? literal : "(?<![\\p{L}\\p{N}_])" + literal + "(?![\\p{L}\\p{N}_])"),
                    term);
        }

        Stream<Hit> in(String lower) {
            return pattern.matcher(lower).results().map(match -> new Hit(match.start(), match.end(), term));
        }
    }

    /** Where a term stands in a prompt. */
    private record Hit(int from, int to, String term) {

        int length() {
            return to - from;
        }
    }

    private static String normalized(String prompt, String lower, String language, Collection<String> found) {
        if (language.equals("en")) {
            return lower;
        }
        return found.isEmpty() ? prompt : String.join(" ", found);
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
