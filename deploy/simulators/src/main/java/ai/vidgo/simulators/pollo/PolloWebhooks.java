package ai.vidgo.simulators.pollo;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and posts finished tasks (contract: external-providers §4.4). */
final class PolloWebhooks {

    private final SimClock clock;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    PolloWebhooks(SimClock clock, String secret) {
        this.clock = clock;
        this.secret = secret;
    }

    /** The Base64 signature over {@code id.timestamp.body}. */
    static String signature(String secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Follows the task in the background when it was ordered with a webhook. */
    void follow(Task task, Function<Task, Object> document) {
        String url = task.purchase().request().path("webhookUrl").asText("");
        if (!url.isBlank()) {
            Thread.ofVirtual().name("pollo-webhook").start(() -> await(task, url, document));
        }
    }

    private void await(Task task, String url, Function<Task, Object> document) {
        try {
            clock.waitUntil(task.endsAt());
            for (int i = 0; i < 3000 && !task.phase(clock.instant()).terminal(); i++) {
                clock.waitUntil(clock.instant().plusMillis(200));
            }
            if (task.phase(clock.instant()).terminal()) {
                int status = post(url, Json.bytes(document.apply(task)));
                task.noticed(Json.object()
                        .put("at", clock.instant().toString())
                        .put("url", url)
                        .put("status", status));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(String url, byte[] body) throws InterruptedException {
        String id = "wh_" + UUID.randomUUID();
        long timestamp = clock.instant().getEpochSecond();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("X-Webhook-Id", id)
                    .header("X-Webhook-Timestamp", Long.toString(timestamp))
                    .header("X-Webhook-Signature", signature(secret, id, timestamp, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
