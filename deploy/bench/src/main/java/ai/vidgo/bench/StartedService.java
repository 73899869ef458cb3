package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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

    /** How a running process was started: its program and arguments. */
    static List<String> commandOf(long process) {
        ProcessHandle.Info info = ProcessHandle.of(process)
                .map(ProcessHandle::info)
                .orElseThrow(() -> new LaunchFailure("process " + process + " has ended"));
        List<String> command = new ArrayList<>();
        command.add(info.command()
                .orElseThrow(() -> new LaunchFailure("how process " + process + " was started is not known")));
        command.addAll(List.of(info.arguments().orElse(new String[0])));
        return command;
    }

    /** The variables for a second process beside a running one: it serves on another port, and does nothing else. */
    static Map<String, String> settingsBeside(long process, int port) {
        Map<String, String> settings = settingsOf(process);
        settings.put("PORT", Integer.toString(port));
        settings.put("MIGRATE_AT_START", "false");
        settings.put("VIDGO_ROLE", "api");
        return settings;
    }

    /** The variables of a running process; only its owner may read them. */
    private static Map<String, String> settingsOf(long process) {
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
     * @return milliseconds since the start of the process
     */
    double awaitAnswer(Question question, int port) throws IOException, InterruptedException {
        while (true) {
            try {
                if (question.isAnsweredAt(port)) {
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

    /**
     * A GET that costs the machine as little as can be, because it is repeated beside a program that starts.
     *
     * @param headers further lines of the head, each with its end
     * @param expected a text that the body of a right answer contains
     */
    record Question(String path, String headers, String expected) {

        private static final int TIMEOUT_MILLIS = 10_000;

        /** Whether the answer is right; an exception when nobody answers. */
        boolean isAnsweredAt(int port) throws IOException {
            try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                connection.setSoTimeout(TIMEOUT_MILLIS);
                String text =
                        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + headers + "\r\n";
                connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return answer.startsWith("HTTP/1.1 200 ") && answer.contains(expected);
            }
        }
    }

    /** Its process id. */
    long pid() {
        return process.pid();
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
