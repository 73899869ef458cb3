package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether the gateway keeps anything of clients that leave: answers, event streams, uploads and WebSockets are begun and broken
 * off at any moment, and again and again everything is let come to rest, collected and counted. What counts is the slope: a
 * gateway that forgets nothing grows with the number of streams.
 */
final class AbortsScenario implements Scenario {

    private static final int CLIENTS = 48;
    private static final int SAMPLES = 20;
    private static final int SHORTEST_SECONDS = 120;
    private static final Duration REST = Duration.ofSeconds(10);

    /** Longer than the gateway keeps idle connections to services. */
    private static final Duration FAREWELL = Duration.ofSeconds(40);

    /** A compressed answer, a plain one, events, frames; bodies of uploads come beside them. */
    private static final List<String> KINDS = List.of(
            head("GET /api/v1/demo/presets/x", "Accept-Encoding: gzip", "Connection: close"),
            head("GET /static/clip.json", "Connection: close"),
            head("GET /api/v1/generate/tasks/x/events", "Accept: text/event-stream"),
            head(
                    "GET /api/v1/generate/live",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dgzibw93z2hhdcbub25jzq=="));

    private static final int UPLOAD = 2 * 1024 * 1024;
    private static final int MOST_READ = 400 * 1024;

    @Override
    public String name() {
        return "aborts";
    }

    @Override
    public String what() {
        return "streams of four kinds that their clients break off: the gateway's memory and connections, over --seconds";
    }

    @Override
    public void run(Bench bench) throws Exception {
        long seconds = Math.max(SHORTEST_SECONDS, bench.pace().seconds());
        try (StreamingServer server = StreamingServer.start();
                OwnGateway gateway = OwnGateway.before(bench.stack(), server.uri())) {
            List<ProcessFigures> samples = new ArrayList<>();
            long streams = 0;
            for (int sample = 0; sample < SAMPLES; sample++) {
                try (Load load = Load.of(CLIENTS, client -> () -> breakOffSomething(gateway.uri("/")))) {
                    LoadResult result = load.run(Duration.ofMillis(seconds * 1000 / SAMPLES));
                    streams += result.latencies().getTotalCount();
                    if (result.failures() > 0) {
                        throw new LaunchFailure(result.failures() + " streams could not be begun");
                    }
                }
                await(server, REST);
                ProcessFigures now = ProcessFigures.of(gateway.pid(), gateway.uri("/q/metrics"));
                samples.add(now);
                System.out.printf(
                        "  %7d streams: rss %6.1f MiB, heap %5.1f, direct %5.1f, %4d files, %3d threads; %3d connections behind%n",
                        streams,
                        now.rssMib(),
                        now.heapMib(),
                        now.directMib(),
                        now.files(),
                        now.threads(),
                        server.connections());
            }
            report(bench.figures(), samples, streams, seconds);
            bench.figures().ratio("streams.left", server.busy());
            Thread.sleep(FAREWELL.toMillis());
            bench.figures().ratio("connections.left", server.connections());
        }
    }

    private static void report(Figures figures, List<ProcessFigures> samples, long streams, long seconds) {
        // The first third is what a process needs to find its size.
        List<ProcessFigures> settled = samples.subList(samples.size() / 3, samples.size());
        double perTenMinutes = 600.0 * SAMPLES / seconds;
        figures.add("streams broken off", (double) streams, "");
        figures.ratio(
                "rss_mib_per_10_minutes",
                slope(settled.stream().map(ProcessFigures::rssMib).toList()) * perTenMinutes);
        figures.ratio(
                "heap_mib_per_10_minutes",
                slope(settled.stream().map(ProcessFigures::heapMib).toList()) * perTenMinutes);
        figures.ratio(
                "direct_mib_per_10_minutes",
                slope(settled.stream().map(ProcessFigures::directMib).toList()) * perTenMinutes);
        figures.ratio(
                "threads_per_10_minutes",
                slope(settled.stream().map(now -> (double) now.threads()).toList()) * perTenMinutes);
    }

    /** By least squares, per sample. */
    static double slope(List<Double> values) {
        double middle = (values.size() - 1) / 2.0;
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.size(); i++) {
            above += (i - middle) * (values.get(i) - mean);
            below += (i - middle) * (i - middle);
        }
        return above / below;
    }

    /** Until nobody is served any more; what is not over then is counted as left. */
    private static void await(StreamingServer server, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (server.busy() > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private static void breakOffSomething(URI gateway) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            int kind = random.nextInt(KINDS.size() + 1);
            if (kind == KINDS.size()) {
                upload(out, random.nextInt(UPLOAD));
            } else {
                out.write(KINDS.get(kind).getBytes(StandardCharsets.US_ASCII));
                read(socket.getInputStream(), random.nextInt(4) == 0 ? 0 : random.nextInt(MOST_READ));
            }
            if (random.nextBoolean()) {
                // Not a farewell but a reset.
                socket.setSoLinger(true, 0);
            }
        }
    }

    private static String head(String begin, String... headers) {
        return begin + " HTTP/1.1\r\nHost: bench\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static void upload(OutputStream out, int sent) throws IOException {
        String head = head("POST /api/v1/demo/upload", "Content-Length: " + UPLOAD);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[sent]);
    }

    private static void read(InputStream in, int most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int left = most;
        while (left > 0) {
            int count = in.read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}
