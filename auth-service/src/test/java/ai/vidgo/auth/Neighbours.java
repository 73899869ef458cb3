package ai.vidgo.auth;

import static io.restassured.RestAssured.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The internal side of billing, catalog and generation, as far as auth-service asks it. One server stands for all three,
 * each under its name; a test can take one away and sees which events came.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static final Set<String> SERVICES = Set.of("billing", "catalog", "generation");

    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> erased = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> verified = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> settings = new HashMap<>();
        SERVICES.forEach(service -> settings.put("quarkus.rest-client." + service + ".url", origin + "/" + service));
        settings.put("test.neighbours", origin);
        return settings;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Runs something while a service is away. */
    public static void without(String service, Runnable test) {
        given().post(origin() + "/control/" + service + "/away").then().statusCode(204);
        try {
            test.run();
        } finally {
            given().post(origin() + "/control/" + service + "/back").then().statusCode(204);
        }
    }

    /** The services that were told that a user is gone. */
    public static List<String> toldOfErasure(String user) {
        return given().get(origin() + "/control/erased/" + user).jsonPath().getList("$");
    }

    /** The services that were told that a user has proved an address, each as often as it was told. */
    public static List<String> toldOfVerification(String user) {
        return given().get(origin() + "/control/verified/" + user).jsonPath().getList("$");
    }

    private static String origin() {
        return ConfigProvider.getConfig().getValue("test.neighbours", String.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path[1].equals("control")) {
            control(exchange, path);
        } else if (away.contains(path[1])) {
            send(exchange, 503, "");
        } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey")) {
            send(exchange, 401, "");
        } else {
            serve(exchange, path[1], exchange.getRequestURI().getPath().substring(path[1].length() + 1), body);
        }
    }

    private void serve(HttpExchange exchange, String service, String path, String body) throws IOException {
        String[] segments = path.split("/", -1);
        if (path.matches("/internal/credits/[^/]+/transactions")) {
            send(exchange, 200, """
                    [{"id":"6f2b7a1e-0000-4000-8000-000000000001","amount":2,"balance_after":2,
                      "transaction_type":"bonus","description":"Welcome","created_at":"2026-01-12T10:00:00Z",
                      "field_of_a_later_release":1}]""");
        } else if (path.matches("/internal/users/[^/]+/generations/count")) {
            send(exchange, 200, "{\"count\":7}");
        } else if (path.startsWith("/internal/personal-data/")) {
            send(exchange, 200, "{\"things\":{\"kept_by\":\"" + service + "\",\"of\":\"" + segments[3] + "\"}}");
        } else if (path.equals("/internal/events")) {
            JsonPath event = JsonPath.from(body);
            boolean known = switch (event.getString("topic")) {
                case "user.erased" -> erased.add(service + ":" + event.getString("payload.user_id"));
                case "user.verified" -> verified.add(service + ":" + event.getString("key"));
                default -> false;
            };
            send(exchange, known ? 204 : 404, "");
        } else {
            send(exchange, 404, "");
        }
    }

    private void control(HttpExchange exchange, String[] path) throws IOException {
        if (path[2].equals("erased") || path[2].equals("verified")) {
            List<String> told = (path[2].equals("erased") ? erased : verified)
                    .stream()
                            .filter(line -> line.endsWith(":" + path[3]))
                            .map(line -> "\"" + line.split(":", -1)[0] + "\"")
                            .sorted()
                            .toList();
            send(exchange, 200, told.toString());
            return;
        }
        if (path[3].equals("away")) {
            away.add(path[2]);
        } else {
            away.remove(path[2]);
        }
        send(exchange, 204, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
