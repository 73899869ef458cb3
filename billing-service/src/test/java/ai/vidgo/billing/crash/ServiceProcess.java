package ai.vidgo.billing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged billing-service as a process of its own, which a test kills with SIGKILL and starts again. */
final class ServiceProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final File LOG = new File("target/killed-process.log");
    private static final int KILLED = 128 + 9;

    private final Map<String, String> environment = new HashMap<>();
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;

    /** Settings are environment variables, or properties that become such. */
    ServiceProcess(Map<String, String> settings) throws IOException {
        assertThat(JAR)
                .as("the packaged service; this test runs after it was built")
                .exists();
        settings.forEach((name, value) ->
                environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        port = FreePort.find();
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", Integer.toString(port));
        Files.deleteIfExists(LOG.toPath());
    }

    /** Starts it and waits until it serves. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        builder.environment().putAll(environment);
        process = builder.start();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the service ended by itself, see " + LOG, () -> !process.isAlive())
                .until(() -> status("/q/health/ready") == 200);
    }

    /** Ends it as the operating system or a power cut would: no hook, no flush, no rollback runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    /** Posts a message; the status of the answer, 0 when none came. */
    int post(Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(message.path()))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()));
        message.headers().forEach(request::header);
        return send(request.build());
    }

    /** The body of a path that services may read. */
    String internal(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private int status(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(2)).build());
    }

    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
