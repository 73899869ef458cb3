package ai.vidgo.generation.fetch;

import io.vertx.core.Future;
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
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts to an address that a user gave us, by the rules of {@link MediaFetcher}: https only, ordinary ports, resolved once
 * and pinned, nothing but the open internet. Redirects are not followed and answers not read. Blocks; run it on a virtual
 * thread.
 */
@Singleton
public class SafePost {

    private final DestinationRules rules;
    private final FetchConfig config;
    private final HttpClient client;

    @Inject
    SafePost(FetchConfig config, Vertx vertx) {
        this(config, vertx, InetAddress::getAllByName);
    }

    SafePost(FetchConfig config, Vertx vertx, DestinationRules.Resolver resolver) {
        this.config = config;
        this.rules = new DestinationRules(config.allowedHosts().orElse(List.of()), config.plainHttp(), resolver);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(16).setVerifyHost(true));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** What came of posting. */
    public sealed interface Outcome {

        /** The server answered. */
        record Answered(int status) implements Outcome {}

        /** The address may not be posted to, now or ever. */
        record Refused(String reason) implements Outcome {}

        /** No answer, or no address at the moment. */
        record Silent(String reason) implements Outcome {}
    }

    /** Whether the address may be posted to as things are. */
    public boolean allows(URI url) {
        try {
            rules.check(url);
            return true;
        } catch (DestinationRules.Forbidden forbidden) {
            return false;
        }
    }

    /** Posts once and waits for the answer that long. Never throws for what an address or a server does. */
    public Outcome post(URI url, Map<String, String> headers, byte[] body, Duration patience) {
        Destination destination;
        try {
            destination = rules.check(url);
        } catch (DestinationRules.Forbidden forbidden) {
            String reason = String.valueOf(forbidden.getMessage());
            return forbidden.permanent() ? new Outcome.Refused(reason) : new Outcome.Silent(reason);
        }
        RequestOptions options = destination.request(HttpMethod.POST, config.connectTimeout());
        headers.forEach(options::putHeader);
        Future<HttpClientRequest> connection = client.request(options);
        Future<Integer> status =
                connection.compose(request -> request.send(Buffer.buffer(body))).map(HttpClientResponse::statusCode);
        try {
            return new Outcome.Answered(
                    status.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException broken) {
            return new Outcome.Silent("connection failed");
        } catch (TimeoutException late) {
            return new Outcome.Silent("took too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Silent("interrupted");
        } finally {
            connection.onSuccess(request -> request.connection().close());
        }
    }
}
