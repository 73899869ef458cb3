package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/metrics.md names the meters that there are, and no others. */
class MetricsTest {

    private static final List<String> MODULES =
            List.of("platform", "auth-service", "billing-service", "catalog-service", "gateway", "generation-service");

    /** A line of a table: the name as Prometheus shows it, and the type. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(vidgo_\\w+)` \\| (\\w+)");

    /** Where a meter gets its name, as Micrometer and our own helpers take it. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:counter|timer|gauge|builder|register|open)\\(\\s*(?:\\w+,\\s*)?\"(vidgo(?:\\.[a-z]+)+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"(vidgo(?:\\.[a-z]+)+)\"");

    @Test
    void everyMeterIsDocumented() {
        Set<String> documented = documented();

        assertThat(found(NAMED))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(documented).as(name).contains(name));
    }

    @Test
    void everythingDocumentedIsMeasured() {
        assertThat(documented()).hasSizeGreaterThan(40).isSubsetOf(found(LITERAL));
    }

    @Test
    void namesSayWhatIsMeasured() {
        assertThat(lines()).allSatisfy(line -> {
            String name = line.group(1);
            switch (line.group(2)) {
                case "counter" -> assertThat(name).endsWith("_total");
                case "timer" -> assertThat(name).endsWith("_seconds");
                case "gauge" -> assertThat(name).doesNotEndWith("_total");
                default -> throw new AssertionError(name + " is a " + line.group(2));
            }
        });
    }

    /** In the code a counter has no {@code _total} and a timer no unit. */
    private static Set<String> documented() {
        return lines().stream()
                .map(line -> switch (line.group(2)) {
                    case "counter" -> line.group(1).replaceFirst("_total$", "");
                    case "timer" -> line.group(1).replaceFirst("_seconds$", "");
                    default -> line.group(1);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> lines() {
        return DOCUMENTED.matcher(Project.text("docs/metrics.md")).results().toList();
    }

    private static Set<String> found(Pattern pattern) {
        return MODULES.stream()
                .map(module -> Project.file(module).resolve("src/main/java"))
                .flatMap(MetricsTest::sources)
                .flatMap(text -> pattern.matcher(text)
                        .results()
                        .map(found -> found.group(1).replace('.', '_')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MetricsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
