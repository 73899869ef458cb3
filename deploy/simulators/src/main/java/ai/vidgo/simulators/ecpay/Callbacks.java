package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.world.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Posts messages to the merchant's server and repeats them until it answers {@code 1|OK}. */
final class Callbacks {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("ecpay-callback").start(work);

    private final SimClock clock;
    private final Options options;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Callbacks(SimClock clock, Options options) {
        this.clock = clock;
        this.options = options;
    }

    /** Sends a message, repeats it in the background when it is not accepted, and returns the first outcome. */
    CallbackAttempt announce(EcpayOrder order, String kind, String url, Map<String, String> message) {
        CallbackAttempt first = post(order, kind, url, message);
        if (!first.accepted()) {
            THREADS.execute(() -> repeat(order, kind, url, message));
        }
        return first;
    }

    /** Sends the same message several times, at the same moment or one after the other. */
    List<CallbackAttempt> volley(
            EcpayOrder order, String url, Map<String, String> message, int times, boolean parallel) {
        List<CompletableFuture<CallbackAttempt>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            CompletableFuture<CallbackAttempt> one =
                    CompletableFuture.supplyAsync(() -> post(order, "result", url, message), THREADS);
            running.add(one);
            if (!parallel) {
                one.join();
            }
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private void repeat(EcpayOrder order, String kind, String url, Map<String, String> message) {
        for (Duration pause : options.callbackRetries()) {
            try {
                clock.waitUntil(clock.instant().plus(pause));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (post(order, kind, url, message).accepted()) {
                return;
            }
        }
    }

    private CallbackAttempt post(EcpayOrder order, String kind, String url, Map<String, String> message) {
        CallbackAttempt attempt = send(kind, url, Messages.encode(message));
        order.record(attempt);
        return attempt;
    }

    private CallbackAttempt send(String kind, String url, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String answer = response.body();
            return new CallbackAttempt(
                    clock.instant(),
                    kind,
                    url,
                    response.statusCode(),
                    answer.substring(0, Math.min(200, answer.length())));
        } catch (IOException | IllegalArgumentException e) {
            return new CallbackAttempt(clock.instant(), kind, url, 0, "no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallbackAttempt(clock.instant(), kind, url, 0, "interrupted");
        }
    }
}
