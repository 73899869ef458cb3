package ai.vidgo.generation.testing;

import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, started to be killed. */
public final class Victim implements AutoCloseable {

    private static final Path PROGRAM =
            Path.of(System.getProperty("vidgo.kill.program", "target/quarkus-app/quarkus-run.jar"));

    private final Process process;
    private final int port;

    private Victim(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the service with these settings and waits until it is ready. */
    public static Victim start(Map<String, String> settings, Path log) {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException(PROGRAM.toAbsolutePath() + " is missing: package the module first");
        }
        try {
            int port = FreePort.find();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx384m"));
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", PROGRAM.toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Victim victim = new Victim(builder.start(), port);
            victim.awaitReady(log);
            return victim;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the victim", e);
        }
    }

    private void awaitReady(Path log) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            await("the victim is ready, see " + log.toAbsolutePath())
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .failFast("the victim ended by itself, see " + log.toAbsolutePath(), () -> !process.isAlive())
                    .until(() -> client.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    /** {@code http://127.0.0.1:port} */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL; nothing of the process runs any more when this returns. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the victim outlived SIGKILL");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
