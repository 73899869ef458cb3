package ai.vidgo.e2e;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another process of a service of the stack: the same program with the same settings on a port of its own, as a platform
 * adds one under load. Linux tells the settings of the first.
 */
final class SecondInstance implements AutoCloseable {

    private final Process process;
    private final String url;

    private SecondInstance(Process process, int port) {
        this.process = process;
        this.url = "http://127.0.0.1:" + port;
    }

    /** Whether this machine tells with which settings a process runs. */
    static boolean possible() {
        return Files.isReadable(Path.of("/proc/self/environ"));
    }

    /** Starts one and waits until it is ready. */
    static SecondInstance of(String service) throws IOException {
        return of(service, Map.of());
    }

    /** Starts one with some settings of its own and waits until it is ready. */
    static SecondInstance of(String service, Map<String, String> own) throws IOException {
        Map<String, String> settings = strings(first(service).resolve("environ"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        int port = FreePort.find();
        settings.put("PORT", Integer.toString(port));
        settings.putAll(own);
        SecondInstance second =
                new SecondInstance(program(service, "2", settings).start(), port);
        try {
            await().alias(service + " for the second time")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(250))
                    .until(second::isReady);
        } catch (RuntimeException notReady) {
            second.close();
            throw notReady;
        }
        return second;
    }

    /**
     * Runs the program with arguments and with no settings but the given ones, until it ends.
     *
     * @return its exit status
     */
    static int run(String service, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder program = program(service, arguments[0].replace("-", ""), settings);
        program.command().addAll(List.of(arguments));
        Process process = program.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(service + " " + String.join(" ", arguments) + " does not end");
        }
        return process.exitValue();
    }

    private static Path first(String service) {
        return Path.of("/proc", Long.toString(Target.stack().process(service)));
    }

    private static ProcessBuilder program(String service, String log, Map<String, String> settings) throws IOException {
        Path first = first(service);
        ProcessBuilder program = new ProcessBuilder(
                        strings(first.resolve("cmdline")).collect(Collectors.toCollection(ArrayList::new)))
                .directory(first.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", service + "-" + log + ".log").toFile());
        program.environment().clear();
        program.environment().putAll(settings);
        return program;
    }

    /** Its address. */
    String url() {
        return url;
    }

    /** A request to it, past the gateway. */
    RequestSpecification request() {
        return Target.to(url);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended by itself: " + process.exitValue());
        }
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Stream<String> strings(Path file) throws IOException {
        return Stream.of(Files.readString(file, StandardCharsets.UTF_8).split("\0", -1))
                .filter(text -> !text.isEmpty());
    }
}
