package ai.vidgo.billing.outbound;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of payment providers: each is sent once, follows no redirect and ends in a time that its caller knows. The time of
 * a request in the JDK's client is over once the answer's head is there, and a provider that sends no more would hold its
 * caller for ever.
 */
public final class ProviderHttp {

    /** The longest list that a provider answers with, with room to spare. */
    static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;

    private final HttpClient http;

    /** @param connect how long to wait for a connection */
    public ProviderHttp(Duration connect) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a request and waits for the whole answer, a text in UTF-8.
     *
     * @param limit from the first byte sent to the last byte read
     * @throws IOException without a connection, after {@code limit}, and when the answer is longer than 4 MB
     */
    public HttpResponse<String> send(HttpRequest request, Duration limit) throws IOException, InterruptedException {
        return send(request, wholeText(), limit);
    }

    /**
     * The same for any other body.
     *
     * @param limit until {@code body} says that it is there; one that comes while it is read is its reader's to limit
     */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, Duration limit)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no complete answer in " + limit.toMillis() + " ms");
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof IOException known ? known : new IOException(broken.getCause());
        } finally {
            // Does nothing to an answer that is there; else it closes the connection.
            answer.cancel(true);
        }
    }

    /** A body of at most 4 MB, as a text in UTF-8. */
    public static HttpResponse.BodyHandler<String> wholeText() {
        return HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MAX_ANSWER_BYTES);
    }
}
