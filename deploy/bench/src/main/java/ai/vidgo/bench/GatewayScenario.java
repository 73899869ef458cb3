package ai.vidgo.bench;

import java.net.http.HttpRequest;

/** What the gateway adds to a request: the public keys through it and from their owner. */
final class GatewayScenario implements Scenario {

    private static final String PATH = "/api/v1/auth/jwks.json";
    private static final int CLIENTS = 16;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String what() {
        return "GET " + PATH + " through the gateway, against auth-service itself";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Load direct = load(bench, "auth-service");
                Load through = load(bench, "gateway")) {
            Duel duel = Duel.fight(bench.pace(), through, direct);
            bench.figures().add("through the gateway", duel.ours());
            bench.figures().add("auth-service itself", duel.reference());
            bench.figures().ratio("throughput", duel.throughputRatio());
        }
    }

    private static Load load(Bench bench, String service) {
        HttpRequest request =
                HttpRequest.newBuilder(bench.stack().uri(service, PATH)).build();
        return Load.http(CLIENTS, () -> request);
    }
}
