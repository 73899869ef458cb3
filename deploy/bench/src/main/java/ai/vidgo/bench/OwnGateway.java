package ai.vidgo.bench;

import ai.vidgo.bench.StartedService.Question;
import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A second gateway, started as the stack's own is, JVM or native executable, but with another server behind it. Its limits are
 * in force and so wide that they are never met.
 */
final class OwnGateway implements AutoCloseable {

    private static final List<String> RULES =
            List.of("EVERYTHING", "WRITES", "GENERATE", "UPLOAD", "TRY", "LEAVE", "SIGN_IN", "LETTERS");

    private static final Question LIVE = new Question("/q/health/live", "", "UP");

    private final StartedService gateway;
    private final int port;

    private OwnGateway(StartedService gateway, int port) {
        this.gateway = gateway;
        this.port = port;
    }

    /** Starts one before a server, which plays all services. */
    static OwnGateway before(RunningStack stack, URI server) throws IOException, InterruptedException {
        long running = stack.processOf("gateway");
        int port = FreePort.find();
        StartedService gateway = StartedService.start(
                "gateway",
                StartedService.commandOf(running),
                variables(running, port, server),
                stack.log("bench-gateway"));
        try {
            gateway.awaitAnswer(LIVE, port);
        } catch (LaunchFailure dead) {
            gateway.close();
            throw dead;
        }
        return new OwnGateway(gateway, port);
    }

    /** An address of this gateway. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Its process id. */
    long pid() {
        return gateway.pid();
    }

    @Override
    public void close() {
        gateway.close();
    }

    private static Map<String, String> variables(long running, int port, URI server) {
        Map<String, String> variables = StartedService.settingsBeside(running, port);
        for (String service : List.of("AUTH", "CATALOG", "GENERATION", "BILLING")) {
            variables.put(service + "_URL", server.toString());
        }
        variables.remove("RATE_LIMITS_EXEMPT");
        for (String rule : RULES) {
            variables.put("VIDGO_LIMITS_RULES_" + rule + "_REQUESTS", "50000000");
            variables.put("VIDGO_LIMITS_RULES_" + rule + "_PER", "1M");
        }
        return variables;
    }
}
