package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The build files of {@code deploy/images}. */
class ImagesTest {

    static final List<String> NATIVE =
            Project.SERVICES.stream().map(ImagesTest::file).toList();

    static final List<String> ALL = java.util.stream.Stream.concat(
                    NATIVE.stream(), java.util.stream.Stream.of("deploy/images/jvm.Dockerfile"))
            .toList();

    @ParameterizedTest
    @FieldSource("ALL")
    void runsAsNobodyInParticular(String file) {
        assertThat(lastStage(file)).contains("USER 65532:65532", "EXPOSE 8000", "WORKDIR /app");
        assertThat(lastStage(file).indexOf("USER 65532:65532"))
                .isLessThan(lastStage(file).indexOf("EXPOSE 8000"));
    }

    @ParameterizedTest
    @FieldSource("NATIVE")
    void startsTheExecutableWithoutAShell(String file) {
        assertThat(lastStage(file))
                .contains("ENTRYPOINT [\"/app/service\"]")
                .noneMatch(line -> line.startsWith("RUN") || line.startsWith("CMD"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyBaseIsNamedOnceWithItsVersion(String file) {
        assertThat(instructions(file))
                .filteredOn(line -> line.startsWith("ARG ") && line.contains("="))
                .isNotEmpty()
                .allMatch(line -> line.matches("ARG [A-Z]+=[a-z0-9./-]+:[a-z0-9._-]+"))
                .noneMatch(line -> line.endsWith(":latest"));
        assertThat(instructions(file))
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.matches("FROM (\\$\\{(BUILDER|MAVEN|BASE)}|scratch)( AS [a-z]+)?"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void holdsNoSecret(String file) {
        assertThat(instructions(file))
                .filteredOn(line -> line.startsWith("ENV ") || line.startsWith("ARG "))
                .noneMatch(line -> Secrecy.isSecret(line.split("[ =]", -1)[1]));
    }

    @Test
    void theBuildContextLeavesOutWhatIsBuiltOrPrivate() {
        assertThat(Project.text(".dockerignore").lines()).contains("**/target/", ".git/", ".vidgo/");
    }

    /** What one service's image has the others have; generation-service stands on a base of its own. */
    @Test
    void theImagesDifferInTheirNamesOnly() {
        Map<String, String> bare = new TreeMap<>();
        for (String service : Project.SERVICES) {
            String text = String.join("\n", Dockerfile.read(file(service)).lastStage());
            bare.put(service, text.replaceAll("(?m)^(FROM|COPY --from=root).*\n", ""));
        }

        assertThat(Set.copyOf(bare.values())).hasSize(1);
    }

    /** Everything that a build needs is in the repository, and nothing else gets into the context. */
    @Test
    void theBuildContextIsWhatTheRepositoryHolds() {
        for (String service : Project.SERVICES) {
            String build = String.join("\n", Dockerfile.read(file(service)).instructions());
            assertThat(build).contains("COPY --chown=quarkus:quarkus . .", "-pl platform," + service);
            for (String needed : List.of("pom.xml", ".mvn/jvm.config", "platform/pom.xml", service + "/pom.xml")) {
                assertThat(Project.file(needed)).exists();
            }
        }
    }

    private static String file(String service) {
        return "deploy/images/" + service + ".Dockerfile";
    }

    private static List<String> instructions(String file) {
        return Dockerfile.read(file).instructions();
    }

    private static List<String> lastStage(String file) {
        return Dockerfile.read(file).lastStage();
    }
}
