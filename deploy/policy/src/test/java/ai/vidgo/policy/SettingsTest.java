package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the services read from their environment is written down where operators look. */
class SettingsTest {

    private static final Pattern NAME = Pattern.compile("(?<![A-Z0-9_])[A-Z][A-Z0-9]*(_[A-Z0-9]+)*(?![A-Z0-9_])");

    private static final Set<String> DOCUMENTED = Stream.concat(
                    Stream.of("deploy/compose/env.example", "deploy/cloud-run/settings.example"),
                    Stream.of("docs", "deploy/cloud-run", "deploy/compose", "deploy/images", "deploy/kubernetes")
                            .flatMap(folder -> Project.files(Project.file(folder), ".*\\.md").stream())
                            .map(page -> Project.file("").relativize(page).toString())
                            .filter(page -> !page.startsWith("docs/decisions")))
            .flatMap(page -> NAME.matcher(Project.text(page)).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));

    static Stream<String> services() {
        return Project.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingOfAServiceStandsOnAPage(String service) {
        Set<String> read = Project.variablesReadBy(service);

        assertThat(read).contains("DATABASE_URL", "DB_HOST", "REDIS_HOST", "PORT", "STARTUP_TIMEOUT");
        assertThat(DOCUMENTED).containsAll(read);
    }
}
