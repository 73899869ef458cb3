package ai.vidgo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway's image, laid out and started as a container would: it is the one service that can answer without a
 * database. {@code ImagesTest} holds the others to the same form. Needs root and a built gateway; without, it is left out.
 */
class ImageLayoutTest {

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+\\.so\\S*)");
    private static final Path GATEWAY = Project.file("gateway/target");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @BeforeEach
    void namespaces() throws Exception {
        assumeTrue(ImageRoot.possible(), "only root can make namespaces here, so no image is started");
    }

    @Test
    void theJvmImageStartsAsItsUserOnAReadOnlyRoot() throws Exception {
        Path jars = GATEWAY.resolve("quarkus-app");
        assumeTrue(Files.exists(jars.resolve("quarkus-run.jar")), "gateway is not built");
        Path root = Files.createDirectories(folder.resolve("root"));
        copy(jars, root.resolve("app"));

        startsAndAnswers(
                root, Dockerfile.read("deploy/images/jvm.Dockerfile"), Path.of(System.getProperty("java.home")));
    }

    @Test
    void theNativeImageStartsAsItsUserOnAReadOnlyRoot() throws Exception {
        List<Path> executables = files(GATEWAY, "-runner");
        assumeTrue(!executables.isEmpty(), "gateway has no native executable");
        Path root = Files.createDirectories(folder.resolve("root"));
        Path service = Files.createDirectories(root.resolve("app")).resolve("service");
        Files.copy(executables.getFirst(), service, StandardCopyOption.COPY_ATTRIBUTES);
        for (Path library : files(GATEWAY, ".so")) {
            Files.copy(library, root.resolve("app").resolve(library.getFileName()));
        }
        copyLibrariesOfTheBase(service, root);

        startsAndAnswers(root, Dockerfile.read("deploy/images/gateway.Dockerfile"), null);
    }

    private void startsAndAnswers(Path root, Dockerfile image, Path java) throws Exception {
        int port = FreePort.find();
        Map<String, String> settings = Map.of(
                "PORT", Integer.toString(port),
                "HOST", "127.0.0.1",
                "SECRET_KEY", "7c1e9a52d0b84f36a1e57d90c2f4b863",
                "SERVICE_TOKEN_SECRET", "e05b7f31c9a248d6b4f08e2a6d13c759",
                "REDIS_URL", "redis://127.0.0.1:9/0");
        try (ImageRoot container = ImageRoot.start(root, image, java, settings, folder.resolve("log"));
                HttpClient http = HttpClient.newHttpClient()) {
            awaitReady(container, http, port);

            assertThat(container.status("Uid")).isEqualTo("65532\t65532\t65532\t65532");
            assertThat(container.status("Gid")).isEqualTo("65532\t65532\t65532\t65532");
            assertThat(get(http, port, "/health").statusCode()).isEqualTo(200);
            assertThat(get(http, port, "/api/v1/openapi.json").body()).contains("\"openapi\"");
            assertThat(container.output()).as("one JSON object a line").contains("{\"time\":");
        }
    }

    private static void awaitReady(ImageRoot container, HttpClient http, int port) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (get(http, port, "/q/health/ready").statusCode() == 200
                        && container.output().contains("{\"time\":")) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(container.isRunning()).as(container.output()).isTrue();
            }
            assertThat(System.nanoTime()).as(container.output()).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static HttpResponse<String> get(HttpClient http, int port, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }

    /** What the executable is linked with, as far as the machine's loader finds it; the base image has the same. */
    private static void copyLibrariesOfTheBase(Path executable, Path root) throws Exception {
        Process ldd = new ProcessBuilder("ldd", executable.toString()).start();
        String linked = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> libraries = LIBRARY.matcher(linked)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(library -> !library.startsWith(executable.getParent().toString()))
                .toList();
        assertThat(libraries).as(linked).isNotEmpty();
        for (String library : libraries) {
            Path target = root.resolve(library.substring(1));
            Files.createDirectories(target.getParent());
            Files.copy(Path.of(library).toRealPath(), target);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<Path> files(Path in, String ending) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
