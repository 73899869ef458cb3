package ai.vidgo.generation.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.ahocorasick.trie.Trie;

/**
 * Finds list words in a text in one pass: whole words and phrases for scripts with spaces, substrings for Chinese,
 * Japanese and Korean, with and without the spaces in between.
 */
final class WordFinder {

    private final PayloadTrie<Harm> words;
    private final PayloadTrie<Harm> substrings;
    private final Trie allowed;

    WordFinder(Map<Harm, List<String>> blocked, List<String> allowedPhrases) {
        PayloadTrie.PayloadTrieBuilder<Harm> wordTrie = PayloadTrie.builder();
        PayloadTrie.PayloadTrieBuilder<Harm> substringTrie = PayloadTrie.builder();
        blocked.forEach((harm, entries) -> {
            for (String entry : entries) {
                if (Normalised.isSubstringScript(entry)) {
                    substringTrie.addKeyword(Normalised.withoutSpaces(entry), harm);
                } else {
                    wordTrie.addKeyword(entry, harm);
                }
            }
        });
        Trie.TrieBuilder allowedTrie = Trie.builder();
        for (String phrase : allowedPhrases) {
            boolean substring = Normalised.isSubstringScript(phrase);
            allowedTrie.addKeyword(substring ? Normalised.withoutSpaces(phrase) : phrase);
        }
        this.words = wordTrie.build();
        this.substrings = substringTrie.build();
        this.allowed = allowedTrie.build();
    }

    /** A list word in a text. */
    record Hit(String word, Harm harm) {}

    /** All hits in a normalised text, worst first. */
    List<Hit> find(String normalised) {
        List<Hit> hits = new ArrayList<>();
        List<Span> exempt = spans(normalised);
        for (PayloadEmit<Harm> emit : words.parseText(normalised)) {
            if (isWhole(normalised, emit.getStart(), emit.getEnd()) && !inside(exempt, emit)) {
                hits.add(new Hit(emit.getKeyword(), emit.getPayload()));
            }
        }
        String dense = Normalised.withoutSpaces(normalised);
        List<Span> denseExempt = spans(dense);
        for (PayloadEmit<Harm> emit : substrings.parseText(dense)) {
            if (!inside(denseExempt, emit)) {
                hits.add(new Hit(emit.getKeyword(), emit.getPayload()));
            }
        }
        return hits.stream().distinct().sorted(Comparator.comparing(Hit::harm)).toList();
    }

    private record Span(int start, int end) {}

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (Emit emit : allowed.parseText(text)) {
            spans.add(new Span(emit.getStart(), emit.getEnd()));
        }
        return spans;
    }

    private static boolean inside(List<Span> spans, PayloadEmit<Harm> hit) {
        return spans.stream().anyMatch(span -> span.start() <= hit.getStart() && hit.getEnd() <= span.end());
    }

    /** Letters and digits on either side make it part of another word: "skillful", "Essex". */
    private static boolean isWhole(String text, int start, int end) {
        boolean before = start > 0 && Character.isLetterOrDigit(text.codePointBefore(start));
        boolean after = end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1));
        return !before && !after;
    }
}
