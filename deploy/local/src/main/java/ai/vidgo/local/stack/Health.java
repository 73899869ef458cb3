package ai.vidgo.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a program over HTTP whether it is ready. */
public final class Health {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** True when the address answers 200. */
    public boolean isOk(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The address that tells whether a part of the stack can do its work. */
    public static String urlOf(String name, Ports ports) {
        String origin = "http://127.0.0.1:" + ports.of(name);
        return switch (name) {
            case "gateway" -> origin + "/health";
            case "simulators" -> origin + "/_sim/state";
            case "mail" -> origin + "/api/messages?to=nobody";
            default -> origin + "/q/health/ready";
        };
    }
}
