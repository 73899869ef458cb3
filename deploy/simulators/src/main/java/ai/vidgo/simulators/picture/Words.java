package ai.vidgo.simulators.picture;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of words to look for in prompts: whole words (or their plural) in Latin script, substrings in others. */
final class Words {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin} _-]+");

    private static final Map<String, Words> LISTS = new ConcurrentHashMap<>();

    private final Pattern any;

    /** The words, separated by {@code |}. */
    Words(String list) {
        StringBuilder pattern = new StringBuilder();
        for (String word : list.split("\\|", -1)) {
            boolean latin = LATIN.matcher(word).matches();
            pattern.append(pattern.isEmpty() ? "" : "|")
                    .append(latin ? "(?<!\\p{IsLatin})" : "")
                    .append(Pattern.quote(word))
                    .append(latin ? "(?:e?s)?(?!\\p{IsLatin})" : "");
        }
        any = Pattern.compile(pattern.toString());
    }

    /** The same as a new list, made once. */
    static Words of(String list) {
        return LISTS.computeIfAbsent(list, Words::new);
    }

    /** Where the first of them stands, or -1. */
    int position(String prompt) {
        Matcher matcher = any.matcher(prompt.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.start() : -1;
    }

    /** True when one of them occurs. */
    boolean in(String prompt) {
        return position(prompt) >= 0;
    }
}
