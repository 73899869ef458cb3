package ai.vidgo.gateway.health;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What catalog says about its materials, asked at most every 30 s and never waited for longer than a moment: without an
 * answer the last known one is given, and {@code /health} stays 200 (contract: generation §7).
 */
public final class MaterialsReadiness {

    private static final Logger LOG = Logger.getLogger(MaterialsReadiness.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final long PATIENCE_MILLIS = 800;

    private final Vertx vertx;
    private final Supplier<Future<HttpClientRequest>> question;
    private final Supplier<String> serviceToken;
    private final Clock clock;
    private volatile Known known = new Known(Materials.UNKNOWN, Instant.EPOCH, false);
    private final AtomicReference<@Nullable Future<Materials>> asking = new AtomicReference<>();

    /**
     * A reader of catalog's readiness.
     *
     * @param question opens a request to {@code GET /internal/materials/readiness}
     * @param serviceToken signs it
     */
    public MaterialsReadiness(
            Vertx vertx, Supplier<Future<HttpClientRequest>> question, Supplier<String> serviceToken, Clock clock) {
        this.vertx = vertx;
        this.question = question;
        this.serviceToken = serviceToken;
        this.clock = clock;
    }

    /** The materials as last known; never fails. */
    public Future<Materials> current() {
        Known last = known;
        if (clock.instant().isBefore(last.askAgainAt())) {
            return Future.succeededFuture(last.materials());
        }
        Future<Materials> fresh = ask();
        return last.answered() ? Future.succeededFuture(last.materials()) : fresh;
    }

    private Future<Materials> ask() {
        Promise<Materials> promise = Promise.promise();
        Future<Materials> safe = promise.future().map(this::remember).recover(this::keepLast);
        Future<Materials> running = asking.compareAndExchange(null, safe);
        if (running != null) {
            return running;
        }
        safe.onComplete(done -> asking.set(null));
        long timer = vertx.setTimer(PATIENCE_MILLIS, id -> promise.tryFail("catalog is slow"));
        question.get()
                .compose(this::send)
                .compose(MaterialsReadiness::read)
                .onComplete(promise::tryComplete, promise::tryFail)
                .onComplete(done -> vertx.cancelTimer(timer));
        return safe;
    }

    private Materials remember(Materials materials) {
        known = new Known(materials, clock.instant().plus(FRESH), true);
        return materials;
    }

    private Future<Materials> keepLast(Throwable failure) {
        LOG.debugf("catalog did not tell its readiness: %s", failure.toString());
        Known last = known;
        known = new Known(last.materials(), clock.instant().plus(RETRY), last.answered());
        return Future.succeededFuture(last.materials());
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        request.putHeader(HttpHeaderNames.AUTHORIZATION.toString(), "Bearer " + serviceToken.get());
        request.idleTimeout(PATIENCE_MILLIS);
        return request.send();
    }

    private static Future<Materials> read(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.resume();
            return Future.failedFuture("status " + response.statusCode());
        }
        return response.body().map(Buffer::toJsonObject).map(Materials::of);
    }

    private record Known(Materials materials, Instant askAgainAt, boolean answered) {}
}
