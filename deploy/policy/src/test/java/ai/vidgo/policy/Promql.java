package ai.vidgo.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an expression of PromQL names. Reads as much of the grammar as ours use.
 *
 * @param metrics the names of time series
 * @param matched labels that it selects by
 * @param grouped labels that it groups by, which its results have
 */
record Promql(Set<String> metrics, Set<String> matched, Set<String> grouped) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("[a-z_]+");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on) *\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset +\\w+");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*+(?! *\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

    static Promql parse(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");
        Set<String> matched = names(SELECTOR, bare);
        Set<String> grouped = names(GROUPING, bare);
        String rest = bare;
        for (Pattern passed : List.of(SELECTOR, GROUPING, RANGE)) {
            rest = passed.matcher(rest).replaceAll(" ");
        }
        Set<String> metrics = new TreeSet<>(found(NAME, rest).toList());
        metrics.removeAll(WORDS);
        return new Promql(metrics, matched, grouped);
    }

    private static Set<String> names(Pattern lists, String text) {
        Set<String> names = new TreeSet<>();
        lists.matcher(text)
                .results()
                .forEach(list -> found(LABEL, list.group(1)).forEach(names::add));
        return names;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
