package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.outbound.ProviderHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Paddle's HTTP API (contract: external-paddle §1). There are no idempotency keys, so only reads are repeated: once, after
 * a server error, silence, or a pause that Paddle asked for. Bodies and keys are never logged, request ids are.
 */
@ApplicationScoped
class PaddleApi {

    private static final Logger LOG = Logger.getLogger(PaddleApi.class);
    private static final String LIVE = "https://api.paddle.com";
    private static final String SANDBOX = "https://sandbox-api.paddle.com";

    private final PaymentConfig payments;
    private final PaddleConfig config;
    private final ObjectMapper json;
    private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(3));

    PaddleApi(PaymentConfig payments, PaddleConfig config, ObjectMapper json) {
        this.payments = payments;
        this.config = config;
        this.json = json;
    }

    /** What came back. */
    sealed interface Answer {

        /** The entity, or an array of them. */
        record Ok(JsonNode data) implements Answer {}

        /** Paddle said no; {@code code} is the stable part of its error. */
        record Refused(int status, String code) implements Answer {}

        /** No usable answer. */
        record Unreachable() implements Answer {}
    }

    Answer get(String path) {
        Attempt first = send("GET", path, null, config.timeout());
        if (first.pause() == null) {
            return first.answer();
        }
        sleep(first.pause());
        return send("GET", path, null, config.timeout()).answer();
    }

    Answer post(String path, @Nullable JsonNode body) {
        return send("POST", path, body, config.timeout()).answer();
    }

    /** A change that may charge at once, which takes longer. */
    Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body, config.chargeTimeout()).answer();
    }

    /** {@code pause} is set when a repetition may help, to how long to wait before it. */
    private record Attempt(Answer answer, @Nullable Duration pause) {}

    private Attempt send(String method, String path, @Nullable JsonNode body, Duration timeout) {
        String key = payments.paddleApiKey().orElse("");
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin(key) + path))
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", "application/json");
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            request.method(
                    method,
                    body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
            return read(method, path, http.send(request.build(), timeout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt(new Answer.Unreachable(), null);
        } catch (IOException | IllegalArgumentException silent) {
            LOG.warnf(
                    "Paddle %s %s: no answer (%s)",
                    method, path, silent.getClass().getSimpleName());
            return new Attempt(new Answer.Unreachable(), Duration.ZERO);
        }
    }

    private Attempt read(String method, String path, HttpResponse<String> response) throws JsonProcessingException {
        int status = response.statusCode();
        JsonNode document = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
        if (status / 100 == 2 && document.path("data").isContainerNode()) {
            return new Attempt(new Answer.Ok(document.path("data")), null);
        }
        String code = document.path("error").path("code").asText("none");
        LOG.warnf(
                "Paddle %s %s: %d %s, request %s",
                method,
                path,
                status,
                code,
                document.path("meta").path("request_id").asText("unknown"));
        if (status == 429) {
            return new Attempt(new Answer.Unreachable(), pause(response));
        }
        return status >= 500 || status / 100 == 2
                ? new Attempt(new Answer.Unreachable(), Duration.ZERO)
                : new Attempt(new Answer.Refused(status, code), null);
    }

    private @Nullable Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .filter(asked -> asked.compareTo(config.longestRetryAfter()) <= 0)
                .orElse(null);
    }

    /** An explicit environment wins; else the key says which one it belongs to. Older keys say nothing and are live. */
    private String origin(String key) {
        boolean sandbox = config.environment()
                .filter(name -> !name.isBlank())
                .map("sandbox"::equals)
                .orElse(key.startsWith("pdl_sdbx_"));
        return config.apiUrl().filter(url -> !url.isBlank()).orElse(sandbox ? SANDBOX : LIVE);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
