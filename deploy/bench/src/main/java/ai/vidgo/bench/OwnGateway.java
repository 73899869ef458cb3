package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A second gateway, started as the stack's own is, JVM or native executable, but with another server behind it. Its limits are
 * in force and so wide that they are never met.
 */
final class OwnGateway implements AutoCloseable {

    private static final int START_SECONDS = 60;
    private static final List<String> RULES =
            List.of("EVERYTHING", "WRITES", "GENERATE", "UPLOAD", "TRY", "LEAVE", "SIGN_IN", "LETTERS");

    private final Process process;
    private final int port;

    private OwnGateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one before a server, which plays all services. */
    static OwnGateway before(RunningStack stack, URI server) throws IOException, InterruptedException {
        long running = stack.processOf("gateway");
        ProcessHandle.Info info = ProcessHandle.of(running)
                .map(ProcessHandle::info)
                .orElseThrow(() -> new LaunchFailure("the stack's gateway does not run"));
        List<String> command = new ArrayList<>();
        command.add(info.command().orElseThrow(() -> new LaunchFailure("how the gateway was started is not known")));
        command.addAll(List.of(info.arguments().orElse(new String[0])));
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        stack.dataDirectory().resolve("logs/bench-gateway.log").toFile());
        builder.environment().clear();
        builder.environment().putAll(variables(running, port, server));
        OwnGateway gateway = new OwnGateway(builder.start(), port);
        gateway.awaitStart();
        return gateway;
    }

    /** An address of this gateway. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, START_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    private static Map<String, String> variables(long running, int port, URI server) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        String all = Files.readString(Path.of("/proc/" + running + "/environ"), StandardCharsets.UTF_8);
        for (String variable : all.split("\0", -1)) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        variables.put("PORT", Integer.toString(port));
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

    private void awaitStart() throws InterruptedException {
        HttpRequest live = HttpRequest.newBuilder(uri("/q/health/live"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < START_SECONDS * 4; attempt++) {
                if (!process.isAlive()) {
                    throw new LaunchFailure("the bench's gateway did not start; see logs/bench-gateway.log");
                }
                if (answers(http, live)) {
                    return;
                }
                Thread.sleep(250);
            }
        }
        throw new LaunchFailure("the bench's gateway does not listen");
    }

    private static boolean answers(HttpClient http, HttpRequest live) throws InterruptedException {
        try {
            HttpResponse<Void> answer = http.send(live, BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
