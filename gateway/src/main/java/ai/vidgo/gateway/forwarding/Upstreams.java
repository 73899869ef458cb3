package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.routing.Service;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Connections to the services behind the door. Each event loop has its own, because a pool for all hands out whichever
 * connection was used last: most exchanges would live on two threads that wake each other for every piece, and the first bytes
 * behind the head of an answer could pass before anybody listens.
 */
public final class Upstreams {

    private static final int LONG_LIVED = 50_000;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final int connectionsPerService;
    private final Map<EventLoop, Pools> pools = new ConcurrentHashMap<>();
    private final Map<Service, RequestOptions> addresses = new EnumMap<>(Service.class);
    private final Map<Service, Breaker> breakers = new EnumMap<>(Service.class);
    private final RetryBudget retries;

    /**
     * Opens nothing yet; connections are made on demand and kept alive.
     *
     * @param nanos a clock that never goes back
     */
    public Upstreams(Vertx vertx, ForwardingConfig config, LongSupplier nanos) {
        this.vertx = vertx;
        this.connectionsPerService = config.connectionsPerService();
        this.options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(30)
                .setMaxWaitQueueSize(config.waitingRequests())
                .setTcpNoDelay(true)
                .setMaxHeaderSize(32 * 1024);
        for (Service service : Service.values()) {
            breakers.put(service, new Breaker(config.breakerFailures(), config.breakerPause(), nanos));
        }
        this.retries = new RetryBudget(config.retryPercent(), config.retryReserve());
        addresses.put(Service.AUTH, address(config.upstreams().auth()));
        addresses.put(Service.CATALOG, address(config.upstreams().catalog()));
        addresses.put(Service.GENERATION, address(config.upstreams().generation()));
        addresses.put(Service.BILLING, address(config.upstreams().billing()));
    }

    /**
     * The connections of one event loop.
     *
     * @param exchanges for ordinary requests
     * @param streams for event streams and WebSockets, which live for hours and must not use up the others
     */
    private record Pools(HttpClient exchanges, HttpClient streams) {}

    private Pools pools() {
        return pools.computeIfAbsent(
                ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop(),
                loop -> new Pools(
                        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connectionsPerService)),
                        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(LONG_LIVED))));
    }

    /**
     * A request to a service, not sent yet.
     *
     * @param target path and query
     * @return fails when no connection can be made or too many requests wait
     */
    public Future<HttpClientRequest> request(Service service, HttpMethod method, String target) {
        return pools().exchanges().request(options(service, method, target));
    }

    /** Like {@link #request} for an exchange that may last for hours. */
    Future<HttpClientRequest> longLived(Service service, HttpMethod method, String target) {
        return pools().streams().request(options(service, method, target));
    }

    /** What tells whether a service is left alone. */
    Breaker breaker(Service service) {
        return Objects.requireNonNull(breakers.get(service));
    }

    /** What may be tried again. */
    RetryBudget retries() {
        return retries;
    }

    private RequestOptions options(Service service, HttpMethod method, String target) {
        RequestOptions address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("no address for " + service);
        }
        return new RequestOptions(address).setMethod(method).setURI(target);
    }

    private static RequestOptions address(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int defaultPort = secure ? 443 : 80;
        return new RequestOptions()
                .setHost(uri.getHost())
                .setPort(uri.getPort() < 0 ? defaultPort : uri.getPort())
                .setSsl(secure);
    }
}
