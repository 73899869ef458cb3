package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboards of {@code deploy/observability/grafana}. */
class DashboardsTest {

    private static final Pattern LABEL_IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

    private final DocumentedMetrics metrics = DocumentedMetrics.read();

    @ParameterizedTest
    @ValueSource(strings = {"business", "services", "jobs-and-vendors"})
    void everyPanelShowsFiguresThatExist(String name) {
        Manifest dashboard = dashboard(name);
        Set<String> recorded = Set.of("vidgo:door_errors:ratio_rate5m", "vidgo:door_slow:ratio_rate5m");

        assertThat(panels(dashboard)).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.at("description").text())
                    .as(panel.at("title").text())
                    .isNotBlank();
            assertThat(panel.at("fieldConfig/defaults/unit").text()).isNotBlank();
            assertThat(panel.at("datasource/uid").text()).isEqualTo("prometheus");
            assertThat(panel.at("targets").list()).isNotEmpty().allSatisfy(target -> {
                Promql expression = Promql.parse(target.at("expr").text());
                assertThat(expression.metrics())
                        .as(target.at("expr").text())
                        .isNotEmpty()
                        .allMatch(((Predicate<String>) metrics::knows).or(recorded::contains), "documented");
                assertThat(Stream.concat(expression.matched().stream(), expression.grouped().stream()))
                        .as(target.at("expr").text())
                        .allMatch(label ->
                                expression.metrics().stream().anyMatch(metric -> metrics.hasLabel(metric, label)));
                assertThat(LABEL_IN_LEGEND
                                .matcher(target.at("legendFormat").text())
                                .results()
                                .map(match -> match.group(1)))
                        .as(target.at("legendFormat").text())
                        .allMatch(expression.grouped()::contains);
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"business", "services", "jobs-and-vendors"})
    void panelsHavePlacesOfTheirOwn(String name) {
        Manifest dashboard = dashboard(name);

        assertThat(dashboard.at("uid").text()).isEqualTo(name);
        assertThat(dashboard.at("panels").list())
                .extracting(panel -> panel.at("id").text())
                .doesNotHaveDuplicates();
        assertThat(dashboard.at("panels").list())
                .extracting(panel -> panel.at("gridPos/x").text() + " "
                        + panel.at("gridPos/y").text())
                .doesNotHaveDuplicates();
    }

    private static List<Manifest> panels(Manifest dashboard) {
        return dashboard.at("panels").list().stream()
                .filter(panel -> !panel.at("type").text().equals("row"))
                .toList();
    }

    /** JSON is YAML too. */
    private static Manifest dashboard(String name) {
        return Manifest.parse(Project.text("deploy/observability/grafana/dashboards/" + name + ".json"));
    }
}
