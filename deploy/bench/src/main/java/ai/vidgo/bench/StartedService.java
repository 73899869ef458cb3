package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A service that the bench has started itself, beside the one of the stack and with its settings. */
final class StartedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_TRIES_MILLIS = 2;

    private final String name;
    private final Process process;
    private final long begin;

    private StartedService(String name, Process process, long begin) {
        this.name = name;
        this.process = process;
        this.begin = begin;
    }

    /**
     * Starts a program; it does not answer yet.
     *
     * @param settings all variables of the process
     */
    static StartedService start(String name, List<String> command, Map<String, String> settings, Path log)
            throws IOException {
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        program.environment().clear();
        program.environment().putAll(settings);
        long begin = System.nanoTime();
        return new StartedService(name, program.start(), begin);
    }

    /** The variables of a running process; only its owner may read them. */
    static Map<String, String> settingsOf(long process) {
        Path file = Path.of("/proc", Long.toString(process), "environ");
        Map<String, String> settings = new TreeMap<>();
        try {
            Stream.of(Files.readString(file).split("\0", -1))
                    .filter(line -> line.contains("="))
                    .forEach(line ->
                            settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        } catch (IOException e) {
            throw new LaunchFailure(file + " can't be read: " + e, e);
        }
        return settings;
    }

    /**
     * Waits for the first answer that is right.
     *
     * @param expected a text that the body of a right answer contains
     * @return milliseconds since the start of the process
     */
    double awaitAnswer(Supplier<HttpRequest> request, String expected) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build()) {
            while (true) {
                try {
                    HttpResponse<String> answer = http.send(request.get(), BodyHandlers.ofString());
                    if (answer.statusCode() == 200 && answer.body().contains(expected)) {
                        return (System.nanoTime() - begin) / 1e6;
                    }
                } catch (IOException notYet) {
                    if (!process.isAlive()) {
                        throw new LaunchFailure(name + " ended by itself: " + process.exitValue(), notYet);
                    }
                }
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new LaunchFailure(name + " gives no right answer within " + PATIENCE);
                }
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }

    /** Megabytes of the machine's memory that the process occupies now. */
    double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(proc("status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure(name + " has ended"));
        }
    }

    /** Milliseconds of processor time that the process has used, which a busy machine does not lengthen. */
    double processorMillis() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    /** Ends it in good order and waits; a training run leaves its cache meanwhile. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
