package ai.vidgo.gateway.health;

import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final ServiceCalls calls;
    private final Duration patience;
    private final Clock clock;
    private volatile Known known = new Known(Materials.UNKNOWN, Instant.EPOCH, false);
    private final AtomicReference<@Nullable Future<Materials>> asking = new AtomicReference<>();

    /** A reader of catalog's readiness. */
    public MaterialsReadiness(ServiceCalls calls, Clock clock) {
        this(calls, PATIENCE, clock);
    }

    /** The same with another patience. */
    public MaterialsReadiness(ServiceCalls calls, Duration patience, Clock clock) {
        this.calls = calls;
        this.patience = patience;
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
        Promise<JsonObject> answer = Promise.promise();
        Future<Materials> safe =
                answer.future().map(Materials::of).map(this::remember).recover(this::keepLast);
        Future<Materials> running = asking.compareAndExchange(null, safe);
        if (running != null) {
            return running;
        }
        safe.onComplete(done -> asking.set(null));
        calls.get(Service.CATALOG, "/internal/materials/readiness", patience).onComplete(answer);
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

    private record Known(Materials materials, Instant askAgainAt, boolean answered) {}
}
