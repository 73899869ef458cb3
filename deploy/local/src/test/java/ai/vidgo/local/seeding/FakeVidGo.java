package ai.vidgo.local.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The few answers of gateway, mail page, simulators and generation-service that the seeding works with. */
final class FakeVidGo implements AutoCloseable {

    final List<String> calls = new CopyOnWriteArrayList<>();
    final Set<String> verified = ConcurrentHashMap.newKeySet();
    final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    volatile boolean broken;
    volatile boolean withoutCheckout;

    private volatile String payer = "";

    private final JsonMapper json = new JsonMapper();
    private final List<Map<String, Object>> mails = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeVidGo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        mails.add(Map.of("id", "old", "subject", "Your code", "text", "999999"));
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody());
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String caller = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer token-of-", "");
        calls.add(call);
        Object answer = broken ? null : answer(call, body, caller);
        byte[] bytes = json.writeValueAsBytes(answer == null ? Map.of("detail", "no") : answer);
        exchange.sendResponseHeaders(answer == null ? 401 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Object answer(String call, JsonNode body, String caller) {
        String email = body.path("email").asText();
        return switch (call) {
            case "POST /api/v1/auth/login" -> verified.contains(email) ? tokens(email) : null;
            case "POST /api/v1/auth/register" -> {
                mails.add(Map.of("id", "new", "subject", "Your code", "text", "It is 123456, for 2 hours."));
                yield Map.of("success", true);
            }
            case "POST /api/v1/auth/verify-code" -> {
                boolean right = body.path("code").asText().equals("123456");
                yield right && verified.add(email) ? tokens(email) : null;
            }
            case "GET /api/messages" -> new ArrayList<>(mails).reversed();
            case "GET /api/v1/subscriptions/status" -> Map.of("has_subscription", subscribed.contains(caller));
            case "GET /api/v1/subscriptions/plans" ->
                List.of(Map.of("id", "id-of-starter", "name", "starter"), Map.of("id", "id-of-pro", "name", "pro"));
            case "POST /api/v1/subscriptions/subscribe/direct" ->
                body.path("plan_id").asText().equals("id-of-pro") ? Map.of("order_number", "SUB-of-pro") : null;
            case "POST /api/v1/payments/paddle/checkout" -> {
                payer = caller;
                yield Map.of("checkout_url", withoutCheckout ? "" : "http://shop/checkout?_ptxn=txn_of0pro");
            }
            case "POST /_sim/paddle/transactions/txn_of0pro/pay" -> subscribed.add(payer) ? Map.of() : null;
            case "POST /internal/pregeneration" -> Map.of("run_id", "1");
            case "GET /internal/pregeneration" ->
                Map.of("running", false, "total", 15, "done", 13, "failed", 1, "skipped", 1);
            default -> null;
        };
    }

    private static Map<String, String> tokens(String email) {
        return Map.of("access_token", "token-of-" + email);
    }
}
