package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code deploy/observability/alerts}, and what the runbook says about them. */
class AlertsTest {

    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)\n(?=[^\n#])");
    private static final Pattern LABEL_IN_TEXT = Pattern.compile("\\$labels\\.(\\w+)");

    /** Without a grouping a series keeps the labels of its metric; these are all that such rules of ours use. */
    private static final Set<String> OF_EVERY_SERIES = Set.of("job", "instance");

    private final DocumentedMetrics metrics = DocumentedMetrics.read();
    private final List<Manifest> rules = rules();

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        assertThat(alerts()).hasSizeGreaterThan(30).allSatisfy(alert -> {
            String name = alert.at("alert").text();
            assertThat(alert.at("labels/severity").text()).as(name).isIn("critical", "warning");
            assertThat(alert.at("for").text()).as(name).matches("\\d+[smhd]");
            assertThat(alert.at("annotations/summary").text()).as(name).isNotBlank();
            assertThat(alert.at("annotations/runbook_url").text())
                    .as(name)
                    .isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
        });
        assertThat(alerts()).extracting(alert -> alert.at("alert").text()).doesNotHaveDuplicates();
    }

    @Test
    void theRunbookHasAParagraphForEachAlertAndNoOther() {
        Set<String> explained = HEADING.matcher(Project.text("docs/runbook.md"))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(alert -> alert.at("alert").text()).toList());
    }

    @Test
    void everyRuleNamesMetricsAndLabelsThatExist() {
        Set<String> recorded = rules.stream()
                .flatMap(rule -> rule.find("record").stream())
                .map(Manifest::text)
                .collect(Collectors.toSet());

        assertThat(rules).allSatisfy(rule -> {
            Promql expression = Promql.parse(rule.at("expr").text());
            assertThat(expression.metrics())
                    .as(rule.at("expr").text())
                    .isNotEmpty()
                    .allMatch(
                            ((Predicate<String>) metrics::knows).or(recorded::contains),
                            "documented in docs/metrics.md");
            assertThat(Stream.concat(expression.matched().stream(), expression.grouped().stream()))
                    .as(rule.at("expr").text())
                    .allMatch(
                            label -> expression.metrics().stream().anyMatch(metric -> metrics.hasLabel(metric, label)),
                            "a label of one of the metrics");
        });
    }

    @Test
    void summariesNameLabelsThatAreLeft() {
        assertThat(alerts()).allSatisfy(alert -> {
            Set<String> left = Promql.parse(alert.at("expr").text()).grouped();
            LABEL_IN_TEXT
                    .matcher(alert.at("annotations/summary").text())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(label -> assertThat(left.contains(label) || OF_EVERY_SERIES.contains(label))
                            .as(alert.at("alert").text() + " " + label)
                            .isTrue());
        });
    }

    /** Prometheus' own tool reads the rules and runs them over made-up series. */
    @Test
    void prometheusAcceptsThemAndTheyFireWhenTheyShould() throws Exception {
        assumeTrue(isInstalled(), "promtool is not installed on this machine");
        List<String> check = new ArrayList<>(List.of("promtool", "check", "rules"));
        files().forEach(file -> check.add(file.toString()));

        assertThat(run(check)).isZero();
        assertThat(run(List.of(
                        "promtool",
                        "check",
                        "config",
                        "--syntax-only",
                        Project.file("deploy/observability/prometheus.yaml").toString())))
                .isZero();
        assertThat(run(List.of(
                        "promtool",
                        "test",
                        "rules",
                        Project.file("deploy/observability/alerts.test.yaml").toString())))
                .isZero();
    }

    private List<Manifest> alerts() {
        return rules.stream().filter(rule -> rule.find("alert").isPresent()).toList();
    }

    private static List<Manifest> rules() {
        return files().stream()
                .map(file -> Manifest.parse(Project.text("deploy/observability/alerts/" + file.getFileName())))
                .flatMap(file -> file.at("groups").list().stream())
                .flatMap(group -> group.at("rules").list().stream())
                .toList();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(Project.file("deploy/observability/alerts"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("no alerts", e);
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return run(List.of("promtool", "--version")) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return process.exitValue();
    }
}
