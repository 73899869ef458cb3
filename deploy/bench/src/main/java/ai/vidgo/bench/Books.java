package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The laws of the ledger, as billing-service checks them itself. */
final class Books {

    private Books() {}

    /** Speed that breaks the books is none. */
    static void requireLaws(RunningStack stack) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(stack.uri("billing-service", "/internal/credits/invariants"))
                    .header("Authorization", "Bearer " + stack.serviceToken())
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"violations\":[]")) {
                throw new LaunchFailure("the laws of the ledger are broken after the load: " + answer.body());
            }
        }
    }
}
