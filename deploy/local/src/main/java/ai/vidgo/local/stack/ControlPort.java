package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Takes orders to kill, stop and start single parts, for tests that break things on purpose. Loopback only, and every
 * call must show the token from {@code stack.json}: a web page in somebody's browser can't.
 */
final class ControlPort implements AutoCloseable {

    /** What can be done to a part of the stack. */
    enum Order {
        KILL,
        STOP,
        START,
        RESTART;

        static Optional<Order> named(String name) {
            return Stream.of(values())
                    .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    private final Stack stack;
    private final HttpServer server;
    private final String token;

    ControlPort(Stack stack) {
        this.stack = stack;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new LaunchFailure("The control port can't be opened: " + e.getMessage(), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    StackFile.Control address() {
        return new StackFile.Control("http://127.0.0.1:" + server.getAddress().getPort(), token);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> path = List.of(exchange.getRequestURI().getPath().split("/", -1));
            if (!isAuthorized(exchange)) {
                answer(exchange, 401, "{\"error\": \"the token of stack.json is needed\"}");
            } else if (path.size() != 4 || !path.get(1).equals("processes") || !stack.has(path.get(2))) {
                answer(exchange, 404, "{\"error\": \"POST /processes/{name}/kill|stop|start|restart\"}");
            } else {
                order(exchange, path.get(2), path.get(3));
            }
        }
    }

    private void order(HttpExchange exchange, String name, String verb) throws IOException {
        Optional<Order> order = Order.named(verb);
        if (order.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, "{\"error\": \"POST kill, stop, start or restart\"}");
            return;
        }
        try {
            stack.apply(name, order.get());
            String state = stack.isRunning(name) ? "running" : "stopped";
            answer(exchange, 200, "{\"name\": \"%s\", \"state\": \"%s\"}".formatted(name, state));
        } catch (LaunchFailure e) {
            String error = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replace("\"", "'");
            answer(exchange, 500, "{\"error\": \"%s\"}".formatted(error));
        }
    }

    private boolean isAuthorized(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
