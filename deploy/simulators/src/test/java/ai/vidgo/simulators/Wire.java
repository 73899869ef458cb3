package ai.vidgo.simulators;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plain HTTP against a running set of simulators, with one key header. */
record Wire(String origin, String keyHeader, String key) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpResponse<byte[]> send(String method, String path, String contentType, String body) throws IOException {
        URI uri = URI.create(path.startsWith("http") ? path : origin + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(2))
                .header(keyHeader, key)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return send("GET", path, "application/json", "");
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException {
        return send("POST", path, "application/json", json.replace('\'', '"'));
    }

    HttpResponse<byte[]> form(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body);
    }

    JsonNode json(String path) {
        return ok(() -> get(path));
    }

    JsonNode postJson(String path, String json) {
        return ok(() -> post(path, json));
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads until the document satisfies the condition. */
    static JsonNode until(Supplier<JsonNode> read, Predicate<JsonNode> condition) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    last.set(read.get());
                    return condition.test(last.get());
                });
        return last.get();
    }

    private interface Exchange {
        HttpResponse<byte[]> run() throws IOException;
    }

    private static JsonNode ok(Exchange exchange) {
        try {
            return json(exchange.run());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
