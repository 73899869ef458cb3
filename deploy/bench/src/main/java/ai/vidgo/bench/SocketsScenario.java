package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.seeding.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an administrator's open page costs the gateway: memory and threads with and without two thousand sockets. */
final class SocketsScenario implements Scenario {

    private static final int SOCKETS = 2_000;
    private static final int AT_ONCE = 50;
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public String what() {
        return SOCKETS + " idle sockets of administrators: memory for each, threads for all";
    }

    @Override
    public void run(Bench bench) throws Exception {
        RunningStack stack = bench.stack();
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("ws://127.0.0.1:" + stack.port("gateway") + "/api/v1/admin/ws/realtime?token="
                    + token(http, stack));
            // So that what only the first socket needs is not counted as its own.
            close(open(http, address, AT_ONCE));
            ProcessFigures without = figures(stack);
            List<WebSocket> sockets = open(http, address, SOCKETS);
            ProcessFigures with = figures(stack);
            Figures figures = bench.figures();
            figures.add("connections more", with.files() - without.files(), "");
            figures.ratio("threads_more", with.threads() - without.threads());
            figures.ratio("heap_kib_per_socket", (with.heapMib() - without.heapMib()) * 1024 / SOCKETS);
            figures.ratio("rss_kib_per_socket", (with.rssMib() - without.rssMib()) * 1024 / SOCKETS);
            close(sockets);
        }
    }

    private static ProcessFigures figures(RunningStack stack) throws IOException, InterruptedException {
        return ProcessFigures.of(stack.processOf("gateway"), stack.uri("gateway", "/q/metrics"));
    }

    private static String token(HttpClient http, RunningStack stack) throws IOException, InterruptedException {
        DemoAccount admin = DemoAccount.ALL.stream()
                .filter(account -> account.role().contains("admin"))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("the stack has no administrator"));
        String body = "{\"email\":\"" + admin.email() + "\",\"password\":\"" + DemoAccount.PASSWORD + "\"}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(stack.uri("gateway", "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !token.find()) {
            throw new LaunchFailure("the administrator cannot log in: " + answer.statusCode());
        }
        return token.group(1);
    }

    /** Opens sockets, some at a time, until each has heard its first figures. */
    private static List<WebSocket> open(HttpClient http, URI address, int count) throws InterruptedException {
        List<WebSocket> sockets = new ArrayList<>();
        while (sockets.size() < count) {
            CountDownLatch heard = new CountDownLatch(AT_ONCE);
            List<CompletionStage<WebSocket>> opening = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                opening.add(http.newWebSocketBuilder().buildAsync(address, new FirstWord(heard)));
            }
            opening.forEach(socket -> sockets.add(socket.toCompletableFuture().join()));
            if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new LaunchFailure("a socket hears nothing");
            }
        }
        return sockets;
    }

    private static void close(List<WebSocket> sockets) {
        sockets.forEach(WebSocket::abort);
    }

    /** Takes whatever comes, and tells of the first. */
    private static final class FirstWord implements WebSocket.Listener {

        private final CountDownLatch heard;
        private boolean first = true;

        private FirstWord(CountDownLatch heard) {
            this.heard = heard;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            if (first) {
                first = false;
                heard.countDown();
            }
            socket.request(1);
            return null;
        }
    }
}
