package ai.vidgo.generation.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A door between a process under test and what it calls. It can hold a call before it is handed on, or its answer before
 * it is handed back, so that a test can stop the process exactly there.
 */
public final class Gate implements AutoCloseable {

    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "expect");

    private final String upstream;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Function<Passing, Verdict> guard = _ -> Verdict.pass();

    public Gate(String upstream) {
        this.upstream = upstream;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /**
     * A call, or its answer.
     *
     * @param answer null while the call has not been handed on
     */
    public record Passing(String method, String path, String body, String answer) {

        public boolean answered() {
            return answer != null;
        }
    }

    /**
     * What the guard says to a call or an answer.
     *
     * @param until when it goes on
     * @param lost whether it is not handed on even then, as if the caller had died before
     */
    public record Verdict(CountDownLatch until, boolean lost) {

        private static final Verdict PASS = new Verdict(new CountDownLatch(0), false);

        /** Goes on at once. */
        public static Verdict pass() {
            return PASS;
        }

        /** Goes on when the latch opens. */
        public static Verdict hold(CountDownLatch until) {
            return new Verdict(until, false);
        }

        /** Waits until the latch opens, and is lost. */
        public static Verdict lose(CountDownLatch until) {
            return new Verdict(until, true);
        }
    }

    /** Asks this guard about every call and every answer from now on. */
    public void guard(Function<Passing, Verdict> newGuard) {
        guard = newGuard;
    }

    /** {@code http://127.0.0.1:port} */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            String text = new String(body, StandardCharsets.UTF_8);
            String method = exchange.getRequestMethod();
            if (isLost(new Passing(method, path, text, null))) {
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            String answered = new String(answer.body(), StandardCharsets.UTF_8);
            if (isLost(new Passing(method, path, text, answered))) {
                return;
            }
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLost(Passing passing) throws InterruptedException {
        Verdict verdict = guard.apply(passing);
        verdict.until().await();
        return verdict.lost();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upstream + exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.method(
                exchange.getRequestMethod(),
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
