package ai.vidgo.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the gateway costs: a gateway and an nginx in front of the same server, which gives files. Answers of one and of a hundred
 * KiB, over kept connections and with a connection for each request; then what either adds to the latency at half the load
 * that the gateway can bear.
 */
final class GatewayScenario implements Scenario {

    private static final String FOLDER = "/api/v1/landing/";
    private static final List<Integer> KIBS = List.of(1, 100);
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String what() {
        return "GET of 1 and 100 KiB through the gateway, against nginx before the same server";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Nginx server = Nginx.serving(Map.of(file(1), bytes(1), file(100), bytes(100)));
                Nginx nginx = Nginx.before(server.uri(""));
                OwnGateway gateway = OwnGateway.before(bench.stack(), server.uri(""))) {
            warmUp(gateway);
            for (int kib : KIBS) {
                String path = "/" + file(kib);
                URI ours = gateway.uri(path);
                URI reference = nginx.uri(path);
                double most = fight(bench, kib + "k.kept", ours, reference, true);
                latency(bench, kib + "k", List.of(server.uri(path), ours, reference), most / 2);
                fight(bench, kib + "k.new", ours, reference, false);
            }
        }
    }

    /** Both at full load, in turns. */
    private static double fight(Bench bench, String label, URI ours, URI reference, boolean kept)
            throws InterruptedException {
        try (Load mine = Load.bare(CLIENTS, ours, kept);
                Load nginx = Load.bare(CLIENTS, reference, kept)) {
            Duel duel = Duel.fight(bench.pace(), mine, nginx);
            bench.figures().add(label, duel.ours());
            bench.figures().add("  nginx", duel.reference());
            bench.figures().ratio("throughput." + label, duel.throughputRatio());
            return duel.ours().perSecond();
        }
    }

    /** The server itself, the gateway and nginx at the same rate: what the second and third take longer, they add. */
    private static void latency(Bench bench, String label, List<URI> addresses, double rate)
            throws InterruptedException {
        LoadResult[] results = new LoadResult[addresses.size()];
        for (int i = 0; i < results.length; i++) {
            try (Load load = Load.bare(CLIENTS, addresses.get(i), true)) {
                load.run(bench.pace().time(), rate);
                results[i] = load.run(bench.pace().time(), rate);
            }
        }
        String at = String.format(Locale.ROOT, "%s at %.0f/s", label, rate);
        bench.figures().add(at + ", the server itself", results[0]);
        bench.figures().add("  the gateway before it", results[1]);
        bench.figures().add("  nginx before it", results[2]);
        for (double percentile : new double[] {50, 99}) {
            double direct = results[0].millisAt(percentile);
            String what = String.format(Locale.ROOT, "p%.0f", percentile);
            bench.figures().add("  added by the gateway, " + what, results[1].millisAt(percentile) - direct, "ms");
            bench.figures().add("  added by nginx, " + what, results[2].millisAt(percentile) - direct, "ms");
        }
    }

    /** A JVM's compiler needs it; nginx and an executable do not. */
    private static void warmUp(OwnGateway gateway) throws InterruptedException {
        for (int kib : KIBS) {
            for (boolean kept : new boolean[] {true, false}) {
                try (Load load = Load.bare(CLIENTS, gateway.uri("/" + file(kib)), kept)) {
                    load.run(WARM_UP.dividedBy(4));
                }
            }
        }
    }

    private static String file(int kib) {
        return FOLDER.substring(1) + kib + "k.json";
    }

    private static byte[] bytes(int kib) {
        byte[] bytes = new byte[kib * 1024];
        Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '{';
        bytes[bytes.length - 1] = '}';
        return bytes;
    }
}
