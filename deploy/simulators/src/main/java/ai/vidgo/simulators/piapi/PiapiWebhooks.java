package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Posts a finished task to the address that it was ordered with: at most three times, five seconds apart. */
final class PiapiWebhooks {

    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SimClock clock;
    private final PiapiTaskJson json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    PiapiWebhooks(SimClock clock, PiapiTaskJson json) {
        this.clock = clock;
        this.json = json;
    }

    /** Follows the task in the background when it was ordered with a webhook. */
    void follow(Task task) {
        String endpoint =
                task.purchase().request().at("/config/webhook_config/endpoint").asText("");
        if (!endpoint.isBlank()) {
            Thread.ofVirtual().name("piapi-webhook").start(() -> await(task, endpoint));
        }
    }

    private void await(Task task, String endpoint) {
        try {
            Instant giveUp = task.endsAt().plus(Duration.ofHours(1));
            clock.waitUntil(task.endsAt());
            while (!task.phase(clock.instant()).terminal() && clock.instant().isBefore(giveUp)) {
                clock.waitUntil(clock.instant().plusMillis(200));
            }
            if (task.phase(clock.instant()).terminal()) {
                deliver(task, endpoint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Task task, String endpoint) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            Phase phase = task.phase(now);
            ObjectNode body = Json.object().put("timestamp", now.getEpochSecond());
            body.set("data", json.data(task, phase, now));
            int status = post(task, endpoint, Json.bytes(body));
            task.noticed(
                    Json.object().put("at", now.toString()).put("url", endpoint).put("status", status));
            if (status / 100 == 2) {
                return;
            }
            clock.waitUntil(clock.instant().plus(PAUSE));
        }
    }

    private int post(Task task, String endpoint, byte[] body) throws InterruptedException {
        String secret =
                task.purchase().request().at("/config/webhook_config/secret").asText("");
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (!secret.isEmpty()) {
                request.header("x-webhook-secret", secret);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
