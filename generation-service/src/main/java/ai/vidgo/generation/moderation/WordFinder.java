package ai.vidgo.generation.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.ahocorasick.trie.Trie;

/**
 * Finds list words in a text, each reading of it in one pass: whole words and phrases for scripts with spaces,
 * substrings for Chinese, Japanese and Korean, with and without the spaces in between.
 */
final class WordFinder {

    private final PayloadTrie<BlockWord> words;
    private final PayloadTrie<BlockWord> substrings;
    private final Trie allowed;

    /** Takes normalised words and phrases; inside an allowed phrase a hit does not count. */
    WordFinder(Collection<BlockWord> blocked, Collection<String> allowedPhrases) {
        Map<String, BlockWord> whole = new HashMap<>();
        Map<String, BlockWord> inside = new HashMap<>();
        for (BlockWord entry : blocked) {
            if (Normalised.isSubstringScript(entry.word())) {
                // Of two that differ only by spaces the one with more of them covers the other.
                inside.merge(Normalised.withoutSpaces(entry.word()), entry, WordFinder::longer);
            } else {
                whole.merge(entry.word(), entry, WordFinder::worse);
            }
        }
        PayloadTrie.PayloadTrieBuilder<BlockWord> wordTrie = PayloadTrie.builder();
        whole.forEach(wordTrie::addKeyword);
        PayloadTrie.PayloadTrieBuilder<BlockWord> substringTrie = PayloadTrie.builder();
        inside.forEach(substringTrie::addKeyword);
        Trie.TrieBuilder allowedTrie = Trie.builder();
        for (String phrase : allowedPhrases) {
            boolean substring = Normalised.isSubstringScript(phrase);
            allowedTrie.addKeyword(substring ? Normalised.withoutSpaces(phrase) : phrase);
        }
        this.words = wordTrie.build();
        this.substrings = substringTrie.build();
        this.allowed = allowedTrie.build();
    }

    private static BlockWord longer(BlockWord one, BlockWord other) {
        return other.word().length() > one.word().length() ? other : one;
    }

    private static BlockWord worse(BlockWord one, BlockWord other) {
        return other.harm().compareTo(one.harm()) < 0 ? other : one;
    }

    /** All list words in a normalised text, worst harm first. */
    List<BlockWord> find(String normalised) {
        List<BlockWord> hits = new ArrayList<>();
        for (String reading : Disguises.readings(normalised)) {
            findWords(reading, hits);
        }
        findSubstrings(normalised, hits);
        return hits.stream()
                .distinct()
                .sorted(Comparator.comparing(BlockWord::harm))
                .toList();
    }

    private void findWords(String text, List<BlockWord> hits) {
        List<Span> exempt = spans(text);
        for (PayloadEmit<BlockWord> emit : words.parseText(text)) {
            if (isWhole(text, emit.getStart(), emit.getEnd()) && !inside(exempt, emit)) {
                hits.add(emit.getPayload());
            }
        }
    }

    private void findSubstrings(String text, List<BlockWord> hits) {
        Dense dense = Dense.of(text);
        List<Span> exempt = spans(dense.text());
        for (PayloadEmit<BlockWord> emit : substrings.parseText(dense.text())) {
            boolean joined = !Normalised.isKorean(emit.getPayload().word())
                    || dense.isOneWord(
                            emit.getStart(), emit.getEnd(), emit.getPayload().word());
            if (joined && !inside(exempt, emit)) {
                hits.add(emit.getPayload());
            }
        }
    }

    private record Span(int start, int end) {}

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (Emit emit : allowed.parseText(text)) {
            // "verbal gore" does not speak of Al Gore.
            boolean counts =
                    Normalised.isSubstringScript(emit.getKeyword()) || isWhole(text, emit.getStart(), emit.getEnd());
            if (counts) {
                spans.add(new Span(emit.getStart(), emit.getEnd()));
            }
        }
        return spans;
    }

    private static boolean inside(List<Span> spans, PayloadEmit<BlockWord> hit) {
        return spans.stream().anyMatch(span -> span.start() <= hit.getStart() && hit.getEnd() <= span.end());
    }

    /** Letters and digits on either side make it part of another word: "skillful", "Essex". */
    private static boolean isWhole(String text, int start, int end) {
        boolean before = start > 0 && Character.isLetterOrDigit(text.codePointBefore(start));
        boolean after = end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1));
        return !before && !after;
    }

    /**
     * A text without its spaces.
     *
     * @param spaceBefore whether a space stood before each character
     */
    private record Dense(String text, List<Boolean> spaceBefore) {

        static Dense of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            List<Boolean> spaces = new ArrayList<>(text.length());
            boolean space = true;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == ' ') {
                    space = true;
                } else {
                    letters.append(text.charAt(i));
                    spaces.add(space);
                    space = false;
                }
            }
            spaces.add(true);
            return new Dense(letters.toString(), spaces);
        }

        /**
         * Whether Korean letters are the list's word: written together, with the spaces of the list, or all apart to
         * hide it. The end of one word and the beginning of the next are not a word.
         */
        boolean isOneWord(int start, int end, String listWord) {
            List<Boolean> listed = of(listWord).spaceBefore();
            boolean asListed = true;
            boolean spacedOut = spaceBefore.get(start) && spaceBefore.get(end + 1);
            for (int i = start + 1; i <= end; i++) {
                asListed &= !spaceBefore.get(i) || listed.get(i - start);
                spacedOut &= spaceBefore.get(i);
            }
            return asListed || spacedOut;
        }
    }
}
