package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The build files of {@code deploy/images}. */
class ImagesTest {

    static final List<String> NATIVE = Project.SERVICES.stream()
            .map(service -> "deploy/images/" + service + ".Dockerfile")
            .toList();

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

    /** Lines that start an instruction, continued ones joined. */
    private static List<String> instructions(String file) {
        return Project.text(file)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> lastStage(String file) {
        List<String> all = instructions(file);
        int from = all.stream()
                .filter(line -> line.startsWith("FROM "))
                .map(all::lastIndexOf)
                .reduce((first, second) -> second)
                .orElseThrow();
        return all.subList(from, all.size());
    }
}
