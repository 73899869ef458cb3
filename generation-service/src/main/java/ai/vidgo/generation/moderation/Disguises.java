package ai.vidgo.generation.moderation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text may really say: letters spaced out ("n.u.d.e"), digits for letters ("p0rn"), letters of other alphabets
 * that look Latin. Each reading is searched like the text itself; only readings that differ from it are made.
 */
final class Disguises {

    private static final Pattern SPACED_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:[ ._*\\-]{1,3}\\p{L}){2,}(?![\\p{L}\\p{N}])");
    private static final Pattern SEPARATOR = Pattern.compile("[ ._*\\-]");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}@$]+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern LOOKALIKE = Pattern.compile("[0134578@$]");
    private static final Pattern OTHER_ALPHABET = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}]");

    private static final Map<Integer, Integer> DIGITS = Map.of(
            (int) '0', (int) 'o', (int) '1', (int) 'i', (int) '3', (int) 'e', (int) '4', (int) 'a', (int) '5',
            (int) 's', (int) '7', (int) 't', (int) '8', (int) 'b', (int) '@', (int) 'a', (int) '$', (int) 's');

    private static final String TWINS = "аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbԁdаaοoαaεeιiκkνvρpτtυuχxηn";
    private static final Map<Integer, Integer> ALPHABETS = pairs(TWINS);

    private Disguises() {}

    /** The text and its other readings. */
    static Set<String> readings(String normalised) {
        Set<String> readings = new LinkedHashSet<>(List.of(normalised));
        String latin = tokens(normalised, OTHER_ALPHABET, ALPHABETS);
        readings.add(latin);
        readings.add(tokens(latin, LOOKALIKE, DIGITS));
        readings.add(SPACED_OUT
                .matcher(latin)
                .replaceAll(found -> SEPARATOR.matcher(found.group()).replaceAll("")));
        return readings;
    }

    /** Only tokens that mix the strange with Latin letters are read anew: "3d" and "4k" stay, and so does Russian. */
    private static String tokens(String text, Pattern strange, Map<Integer, Integer> twins) {
        if (!strange.matcher(text).find()) {
            return text;
        }
        return TOKEN.matcher(text).replaceAll(found -> {
            String token = found.group();
            boolean mixed =
                    LATIN.matcher(token).find() && strange.matcher(token).find();
            return java.util.regex.Matcher.quoteReplacement(mixed ? translated(token, twins) : token);
        });
    }

    private static String translated(String token, Map<Integer, Integer> twins) {
        StringBuilder latin = new StringBuilder(token.length());
        token.codePoints().forEach(letter -> latin.appendCodePoint(twins.getOrDefault(letter, letter)));
        return latin.toString();
    }

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new java.util.HashMap<>();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            pairs.put((int) text.charAt(i), (int) text.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }
}
