package ai.vidgo.local.seeding;

import ai.vidgo.local.LaunchFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP to one origin, as any client would speak to it. */
public final class JsonApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper json = new JsonMapper();
    private final String origin;

    /** Takes the origin, for example {@code http://127.0.0.1:8001}. */
    public JsonApi(String origin) {
        this.origin = origin;
    }

    /** What came back; a body that is no JSON is a missing node. */
    public record Answer(String call, int status, JsonNode body) {

        /** This answer, when it is a success. */
        public Answer orFail(String purpose) {
            if (status >= 200 && status < 300) {
                return this;
            }
            throw new LaunchFailure(purpose + ": " + call + " answered " + status + " " + body);
        }
    }

    public Answer get(String path, @Nullable String token) {
        return send("GET", path, null, token);
    }

    public Answer post(String path, Map<String, ?> body, @Nullable String token) {
        return send("POST", path, body, token);
    }

    private Answer send(String method, String path, @Nullable Map<String, ?> body, @Nullable String token) {
        String call = method + " " + origin + path;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json");
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(call, response.statusCode(), parsed(response.body()));
        } catch (IOException e) {
            throw new LaunchFailure(call + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure(call + " was interrupted", e);
        }
    }

    private JsonNode parsed(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
