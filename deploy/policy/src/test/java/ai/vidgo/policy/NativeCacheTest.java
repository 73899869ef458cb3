package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./vidgo native} compiles what has changed, in a small copy of the project with a Maven that only notes its calls. */
class NativeCacheTest {

    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo "Apache Maven 3.9.11"; exit; fi
            echo "$@" >> calls
            mkdir -p gateway/target
            cat gateway/src/main/Gateway.java > gateway/target/vidgo-gateway-runner
            echo library > gateway/target/libawt.so
            """;

    @TempDir
    Path project;

    @BeforeEach
    void aSmallProject() throws IOException {
        executable("vidgo", Project.text("vidgo"));
        executable("bin/mvn", MAVEN);
        write("graalvm/release", "VENDOR");
        write("pom.xml", "<project/>");
        write(".mvn/jvm.config", "");
        write("platform/pom.xml", "<project/>");
        write("platform/src/main/Shared.java", "shared");
        write("gateway/pom.xml", "<project/>");
        write("gateway/src/main/Gateway.java", "first");
    }

    @Test
    void compilesOnceWhatDoesNotChange() throws Exception {
        compile();
        Files.delete(project.resolve("gateway/target/vidgo-gateway-runner"));

        assertThat(compile()).contains("taken from the cache");
        assertThat(calls()).hasSize(1);
        assertThat(project.resolve("gateway/target/vidgo-gateway-runner")).hasContent("first");
        assertThat(project.resolve("gateway/target/libawt.so")).exists();
    }

    @Test
    void compilesAgainWhatHasChangedAndRemembersBoth() throws Exception {
        compile();
        write("gateway/src/main/Gateway.java", "second");
        compile();
        assertThat(calls()).hasSize(2);
        assertThat(project.resolve("gateway/target/vidgo-gateway-runner")).hasContent("second");

        write("gateway/src/main/Gateway.java", "first");
        compile();
        assertThat(calls()).hasSize(2);
        assertThat(project.resolve("gateway/target/vidgo-gateway-runner")).hasContent("first");
    }

    @Test
    void whatIsSharedAndTheToolchainCountToo() throws Exception {
        compile();
        write("platform/src/main/Shared.java", "changed");
        compile();
        write("graalvm/release", "NEWER");
        compile();
        write("pom.xml", "<project>1</project>");
        compile();

        assertThat(calls()).hasSize(4);
        assertThat(project.resolve("cache").toFile().list()).as("the newest").hasSize(3);
    }

    @Test
    void withNoTimeOnlyTheCacheIsAskedAndAnOlderExecutableDoesNotStandIn() throws Exception {
        compile();
        assertThat(run("--within", "2", "gateway")).contains("taken from the cache");

        write("gateway/src/main/Gateway.java", "second");
        assertThat(run("--within", "2", "gateway")).contains("LEFT OUT").endsWith("gateway.\n");
        assertThat(calls()).hasSize(1);
        assertThat(project.resolve("gateway/target/vidgo-gateway-runner")).doesNotExist();
    }

    @Test
    void aBuildThatTakesTooLongIsLeftOutAndOneThatFailsIsNot() throws Exception {
        executable("bin/timeout", "#!/bin/sh\necho \"$1\" > seconds\nexit 124\n");
        assertThat(run("--within", "9", "gateway")).contains("LEFT OUT");
        assertThat(Long.parseLong(Files.readString(project.resolve("seconds")).strip()))
                .isBetween(400L, 540L);

        executable("bin/timeout", "#!/bin/sh\nexit 1\n");
        assertThat(run("--within", "9", "gateway")).contains("could not be built");
        assertThat(run("--within", "soon")).contains("needs minutes");
    }

    @Test
    void aServiceThatDoesNotExistIsNamed() throws Exception {
        assertThat(run("nothing-service")).contains("there is no service nothing-service");
    }

    private String compile() throws Exception {
        return run("gateway");
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(project.resolve("calls"));
    }

    private String run(String... arguments) throws Exception {
        Path output = project.resolve("output");
        List<String> command = new ArrayList<>(List.of(project.resolve("vidgo").toString(), "native"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PATH", project.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GRAALVM_HOME", project.resolve("graalvm").toString());
        builder.environment().put("VIDGO_NATIVE_CACHE", project.resolve("cache").toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private void executable(String file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(project.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
