package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The build files of {@code deploy/images}. */
class ImagesTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern OUR_DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>ai\\.vidgo</groupId>\\s*<artifactId>([^<]+)</artifactId>");

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
                .contains("ENTRYPOINT [\"/app/service\", \"-XX:MaximumHeapSizePercent=60\"]")
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

    /** The names are those that the pages have people make. */
    @Test
    void whatPeopleFillInOrKeepGetsIntoNoImageAndNoCommit() {
        assertThat(Project.text("deploy/compose/README.md")).contains(" .env ", "`compose.override.yaml`");
        assertThat(Project.text("deploy/cloud-run/README.md")).contains("settings.example deploy/cloud-run/settings\n");
        assertThat(Project.text("docs/operations.md")).contains("--file vidgo.dump");

        assertThat(Project.text(".gitignore").lines())
                .contains(".env", "compose.override.yaml", "/deploy/cloud-run/settings", "*.dump");
        assertThat(Project.text(".dockerignore").lines())
                .contains("**/.env", "**/compose.override.yaml", "deploy/cloud-run/", "**/*.dump")
                .noneMatch(line -> line.startsWith("!"));
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
            assertThat(build).contains("COPY --chown=quarkus:quarkus . .");
            for (String needed : List.of("pom.xml", ".mvn/jvm.config", "platform/pom.xml", service + "/pom.xml")) {
                assertThat(Project.file(needed)).exists();
            }
        }
    }

    /** Scanners know Debian's packages by this file and by nothing else. */
    @Test
    void whatDebianInstalledCanBeLookedUp() {
        List<String> packages = Dockerfile.read(file("generation-service"))
                .all("RUN")
                .filter(line -> line.contains("apt-get install"))
                .toList();

        assertThat(packages)
                .singleElement()
                .asString()
                .doesNotContainPattern("rm -r\\S* .*/var/lib/dpkg(/status|/\\*)? ")
                .contains("find /var/lib/dpkg -mindepth 1 ! -name status -delete");
    }

    /** Our own libraries come from no repository, those of the tests neither: Maven builds them along. */
    @Test
    void whatAServiceNeedsOfOursIsBuiltWithIt() {
        for (String service : Project.SERVICES) {
            assertThat(buildOf(file(service)))
                    .as(service)
                    .contains(" -am ")
                    .contains(" -pl " + service + " ")
                    .contains("cp " + service + "/target/*-runner");
            for (String artifact : dependenciesOfOurs(service)) {
                assertThat(modules()).as(service).containsKey(artifact);
                assertThat(Project.file(modules().get(artifact) + "/pom.xml")).exists();
            }
        }
        assertThat(buildOf("deploy/images/jvm.Dockerfile"))
                .contains(" -am ")
                .contains(" -pl \"$SERVICE\" ")
                .contains("mv \"$SERVICE/target/quarkus-app\"");
    }

    /** The Maven run of a build file. */
    private static String buildOf(String file) {
        return Dockerfile.read(file)
                .all("RUN")
                .filter(line -> line.contains("mvn "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " builds nothing"));
    }

    private static List<String> dependenciesOfOurs(String service) {
        return OUR_DEPENDENCY
                .matcher(Project.text(service + "/pom.xml"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Folders of the reactor by the name of what is built in them. */
    private static Map<String, String> modules() {
        return MODULE.matcher(Project.text("pom.xml"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toMap(ImagesTest::artifact, folder -> folder));
    }

    private static String artifact(String module) {
        Matcher name = ARTIFACT.matcher(Project.text(module + "/pom.xml").replaceAll("(?s)<parent>.*?</parent>", ""));
        assertThat(name.find()).as(module).isTrue();
        return name.group(1);
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
