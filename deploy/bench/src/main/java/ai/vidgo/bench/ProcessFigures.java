package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a service holds at one moment, after its garbage was collected.
 *
 * @param rssMib memory of the process as the system counts it
 * @param heapMib objects; 0 when the process does not tell
 * @param directMib buffers outside the heap
 * @param files open files and connections
 * @param threads of the system
 */
record ProcessFigures(double rssMib, double heapMib, double directMib, int files, int threads) {

    private static final double MIB = 1024.0 * 1024;
    private static final int COLLECT_SECONDS = 30;

    /** Collects garbage, then counts. */
    static ProcessFigures of(long pid, URI metrics) throws IOException, InterruptedException {
        // The second collection takes what the first one only found to be unused.
        collect(pid);
        collect(pid);
        String status = Files.readString(Path.of("/proc/" + pid + "/status"));
        String meters = meters(metrics);
        return new ProcessFigures(
                number(status, "VmRSS:") / 1024,
                sum(meters, "jvm_memory_used_bytes{area=\"heap\"") / MIB,
                (sum(meters, "netty_allocator_memory_used{")
                                + sum(meters, "jvm_buffer_memory_used_bytes{id=\"direct\""))
                        / MIB,
                count(Path.of("/proc/" + pid + "/fd")),
                (int) number(status, "Threads:"));
    }

    /** A native executable takes no such orders; its own collections have to do. */
    private static void collect(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process order = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!order.waitFor(COLLECT_SECONDS, TimeUnit.SECONDS)) {
            order.destroyForcibly();
            throw new LaunchFailure("process " + pid + " does not collect its garbage");
        }
    }

    private static String meters(URI metrics) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static double number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private static double sum(String meters, String prefix) {
        return meters.lines()
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static int count(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return (int) entries.count();
        }
    }
}
