package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Preset lookup in libraries of growing size: the list of a tool and the use of a preset, against nginx giving the same bytes
 * without thinking, and against the database's own indexed SELECT.
 */
final class PresetsScenario implements Scenario {

    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int POPULAR = 200;
    private static final int CLIENTS = 16;
    private static final double FIXED_RATE = 200;
    private static final String LIST = "/api/v1/demo/presets/product_scene";
    private static final String USE = "/api/v1/demo/use-preset";

    @Override
    public String name() {
        return "presets";
    }

    @Override
    public String what() {
        return "GET /demo/presets and POST /demo/use-preset with a thousand to a million materials, against nginx and pgbench";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (PresetLibrary library = new PresetLibrary(bench.stack().database("catalog"))) {
            Map<String, Double> smallest = Map.of();
            Map<String, Double> largest = Map.of();
            for (int size : SIZES) {
                library.growTo(size);
                Round round = new Round(bench, size, new TreeMap<>());
                round.run();
                largest = round.ratios();
                smallest = smallest.isEmpty() ? largest : smallest;
            }
            for (Map.Entry<String, Double> ratio : smallest.entrySet()) {
                double growth = Objects.requireNonNull(largest.get(ratio.getKey())) / ratio.getValue();
                bench.figures().ratio(ratio.getKey() + ".flat", growth);
            }
        }
    }

    /** All measurements with one size of the library; fills {@code ratios}. */
    private record Round(Bench bench, int size, Map<String, Double> ratios) {

        void run() throws Exception {
            List<URI> doors = List.of(
                    bench.stack().uri("catalog-service", "/"), bench.stack().uri("gateway", "/"));
            try (Nginx list = Nginx.serving(answer(get(doors.getFirst())));
                    Nginx used = Nginx.serving(answer(use(doors.getFirst(), 1)))) {
                for (URI door : doors) {
                    String where = door.equals(doors.getFirst()) ? "direct" : "gateway";
                    fight(
                            "list." + where,
                            () -> get(door),
                            HttpRequest.newBuilder(list.uri()).build());
                    fight("use." + where, () -> use(door, random(POPULAR)), post(used.uri(), 1));
                    pace("list." + where, () -> get(door));
                    pace("use." + where, () -> use(door, random(size)));
                }
            }
            againstTheDatabase(doors.getFirst());
        }

        /** Popular presets, as visitors ask for them, against nginx. */
        private void fight(String label, Requests ours, HttpRequest reference) throws InterruptedException {
            try (Load mine = Load.http(CLIENTS, ours::next);
                    Load nginx = Load.http(CLIENTS, () -> reference)) {
                Duel duel = Duel.fight(bench.pace(), mine, nginx);
                bench.figures().add(label + ", " + size + " materials", duel.ours());
                bench.figures().add("  nginx, the same bytes", duel.reference());
                add(label + ".nginx", duel.throughputRatio());
            }
        }

        /** Latency at a rate that the machine has room for. */
        private void pace(String label, Requests ours) throws InterruptedException {
            try (Load mine = Load.http(CLIENTS, ours::next)) {
                LoadResult steady = mine.run(bench.pace().time(), FIXED_RATE);
                bench.figures().add(label + ", " + (int) FIXED_RATE + "/s, " + size + " materials", steady);
            }
        }

        /** Any preset of the library, so that memory seldom helps, against a raw SELECT by the primary key. */
        private void againstTheDatabase(URI door) throws IOException, InterruptedException {
            Pgbench pgbench = Pgbench.on(bench.stack().database("catalog"));
            String select = PresetLibrary.SELECT_ONE.formatted(size);
            List<LoadResult> results = new ArrayList<>();
            List<Double> rounds = new ArrayList<>();
            List<Double> selects = new ArrayList<>();
            try (Load any = Load.http(CLIENTS, () -> use(door, random(size)))) {
                any.run(bench.pace().time());
                for (int round = 0; round < bench.pace().rounds(); round++) {
                    LoadResult result = any.run(bench.pace().time());
                    double raw = pgbench.perSecond(select, CLIENTS, bench.pace().time());
                    results.add(result);
                    selects.add(raw);
                    rounds.add(result.perSecond() / raw);
                }
            }
            bench.figures().add("use any preset, " + size + " materials", LoadResult.sum(results));
            bench.figures().add("  raw SELECT by primary key", Medians.of(selects), "/s");
            add("use.select", Medians.of(rounds));
        }

        private void add(String label, double ratio) {
            ratios.put(label, ratio);
            bench.figures().ratio(label + "." + size, ratio);
        }
    }

    /** Makes the next request of a load. */
    private interface Requests {
        HttpRequest next();
    }

    private static int random(int size) {
        return 1 + ThreadLocalRandom.current().nextInt(size);
    }

    private static HttpRequest get(URI door) {
        return HttpRequest.newBuilder(door.resolve(LIST)).build();
    }

    private static HttpRequest use(URI door, int number) {
        return post(door.resolve(USE), number);
    }

    private static HttpRequest post(URI address, int number) {
        String body = "{\"preset_id\":\"" + PresetLibrary.id(number) + "\",\"session_id\":\"bench\"}";
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** What a request is answered with; it must be a success, or speed would mean nothing. */
    private static byte[] answer(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            if (response.statusCode() != 200 || !text.startsWith("{\"success\":true")) {
                throw new LaunchFailure(request.uri() + " answered " + response.statusCode() + ": " + text);
            }
            return response.body();
        }
    }
}
