package ai.vidgo.generation.providers;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP as a purchase needs it: never retries, never follows redirects, bounds the answer, and tells a request that
 * never left us from one whose outcome is unknown (contract: external-providers §2.3).
 *
 * <p>Submits open a connection of their own. On a kept-alive connection that the vendor has just closed, a purchase
 * would otherwise end as "unknown" without ever having been read. Polls are free to repeat and share a pool.
 */
@Singleton
public class VendorHttp {

    /** An inline picture of 20 MB in Base64, with room to spare. */
    private static final int MAX_ANSWER_BYTES = 32 * 1024 * 1024;

    private static final int MAX_CONNECTIONS = 64;

    private final HttpClient purchases;
    private final HttpClient reads;
    private final Clock clock;

    @Inject
    public VendorHttp(Vertx vertx, Clock clock) {
        this(vertx, clock, MAX_CONNECTIONS);
    }

    VendorHttp(Vertx vertx, Clock clock, int maxConnections) {
        this.purchases = vertx.createHttpClient(options(maxConnections).setKeepAlive(false));
        this.reads = vertx.createHttpClient(
                options(maxConnections).setKeepAlive(true).setKeepAliveTimeout(15));
        this.clock = clock;
    }

    private static HttpClientOptions options(int maxConnections) {
        return new HttpClientOptions()
                .setMaxPoolSize(maxConnections)
                .setVerifyHost(true)
                .setDecompressionSupported(true);
    }

    @PreDestroy
    void close() {
        purchases.close();
        reads.close();
    }

    /** Sends a JSON body once and waits for the whole answer. */
    public Answer submit(URI url, Map<String, String> headers, byte[] json, Patience patience) {
        return exchange(purchases, HttpMethod.POST, url, headers, Buffer.buffer(json), patience);
    }

    /** Reads once and waits for the whole answer. */
    public Answer read(URI url, Map<String, String> headers, Patience patience) {
        return exchange(reads, HttpMethod.GET, url, headers, Buffer.buffer(), patience);
    }

    /** Asks a question that is put as a JSON body; like a read, it may be repeated. */
    public Answer ask(URI url, Map<String, String> headers, byte[] json, Patience patience) {
        return exchange(reads, HttpMethod.POST, url, headers, Buffer.buffer(json), patience);
    }

    /** Takes something back; like a read, it may be repeated. */
    public Answer delete(URI url, Map<String, String> headers, Patience patience) {
        return exchange(reads, HttpMethod.DELETE, url, headers, Buffer.buffer(), patience);
    }

    private Answer exchange(
            HttpClient client,
            HttpMethod method,
            URI url,
            Map<String, String> headers,
            Buffer body,
            Patience patience) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url.toString())
                .setFollowRedirects(false)
                .setConnectTimeout(patience.connect().toMillis());
        headers.forEach(options::putHeader);
        options.putHeader("accept", "application/json");
        if (method.equals(HttpMethod.POST)) {
            options.putHeader("content-type", "application/json");
        }
        Future<HttpClientRequest> connection = client.request(options);
        HttpClientRequest request;
        try {
            request = await(connection, patience.connect().plusSeconds(5));
        } catch (ExecutionException | TimeoutException noConnection) {
            // One that comes later would keep its place among the connections to this host, for a request that nobody
            // sends. It is closed and not only reset: a purchase would else find it lying idle.
            connection.onSuccess(late -> late.connection().close());
            return new Answer.NotSent("no connection: " + describe(noConnection));
        }
        return exchange(request, body, patience);
    }

    /** From here on the vendor may have read the request. */
    private Answer exchange(HttpClientRequest request, Buffer body, Patience patience) {
        // Before sending: an answer that is complete before anybody listens is dropped, and with it a paid task.
        Future<Answer> answer = request.response().compose(this::collect);
        try {
            request.end(body);
            return await(answer, patience.answer());
        } catch (ExecutionException broken) {
            // Whoever was interrupted left a request behind that is still being answered.
            request.reset();
            return new Answer.Lost("no complete answer: " + describe(broken));
        } catch (TimeoutException late) {
            request.reset();
            return new Answer.Lost("no complete answer in " + patience.answer().toSeconds() + " s");
        }
    }

    private Future<Answer> collect(HttpClientResponse response) {
        Promise<Answer> done = Promise.promise();
        Buffer collected = Buffer.buffer();
        response.handler(part -> {
            if (collected.length() + part.length() > MAX_ANSWER_BYTES) {
                done.tryFail("answer too large");
                response.request().reset();
            } else {
                collected.appendBuffer(part);
            }
        });
        response.exceptionHandler(done::tryFail);
        response.endHandler(_ -> done.tryComplete(new Answer.Response(
                response.statusCode(),
                collected.getBytes(),
                RetryAfter.parse(response.getHeader("retry-after"), clock))));
        return done.future();
    }

    private static <T> T await(Future<T> future, Duration limit) throws ExecutionException, TimeoutException {
        CompletableFuture<T> completion = future.toCompletionStage().toCompletableFuture();
        try {
            return completion.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(stopped);
        }
    }

    private static String describe(Exception failure) {
        Throwable cause =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getClass().getSimpleName();
    }

    /**
     * How long to wait.
     *
     * @param connect for the connection
     * @param answer from the first byte sent to the last byte read
     */
    public record Patience(Duration connect, Duration answer) {}
}
