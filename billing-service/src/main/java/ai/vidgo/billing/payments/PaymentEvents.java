package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for providers' messages. {@link #receive} stores a verified message and commits; that is all that the
 * provider waits for. Then the message and its effect are written in one transaction that holds the message's row:
 * whatever is repeated, arrives in another order or dies in between, the effect happens exactly once. What was stored
 * and not applied is found by {@link PaymentEventSweep}.
 */
@ApplicationScoped
public class PaymentEvents {

    private static final Logger LOG = Logger.getLogger(PaymentEvents.class);

    private static final String STORE = """
            INSERT INTO payment_events (provider, event_id, type, raw, source, proof, headers, occurred_at, received_at,
                                        next_attempt_at, trace_parent)
            VALUES (?, ?, ?, ?, ?::text, ?::text, ?::text, ?::timestamptz, ?, ?, ?::text) ON CONFLICT (provider, event_id) DO NOTHING RETURNING id""";

    private static final Duration[] LAGS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final Sql sql;
    private final List<PaymentEventHandler> handlers;
    private final PaymentEventsConfig config;
    private final PaymentEventWorkers workers;
    private final MeterRegistry metrics;
    private final Traces traces;
    private final Clock clock;

    PaymentEvents(
            Sql sql,
            @All List<PaymentEventHandler> handlers,
            PaymentEventsConfig config,
            PaymentEventWorkers workers,
            MeterRegistry metrics,
            Traces traces,
            Clock clock) {
        this.sql = sql;
        this.handlers = List.copyOf(handlers);
        this.config = config;
        this.workers = workers;
        this.metrics = metrics;
        this.traces = traces;
        this.clock = clock;
    }

    /** Whether a message was new. */
    public enum Receipt {
        STORED,
        DUPLICATE
    }

    /**
     * Stores a message whose origin was proved, and lets it be applied. When this returns the message is safe and the
     * provider may be told so. A transaction of the caller plays no part in it.
     *
     * @throws IllegalStateException when it could not be stored: the provider must send it again
     */
    public Receipt receive(IncomingEvent event) {
        Instant now = now();
        // One statement that commits by itself: the provider waits for one round trip.
        Optional<UUID> stored = QuarkusTransaction.suspendingExisting()
                .call(() -> sql.find(
                        STORE,
                        row -> row.uuid("id"),
                        event.provider(),
                        event.eventId(),
                        event.type(),
                        event.raw(),
                        event.origin().source(),
                        event.origin().proof(),
                        event.origin().headers(),
                        event.occurredAt(),
                        now,
                        now.plus(config.headStart()),
                        traces.current()));
        Receipt receipt = stored.isPresent() ? Receipt.STORED : Receipt.DUPLICATE;
        if (event.occurredAt() != null) {
            metrics.timer("vidgo.payment.events.lag", "provider", event.provider())
                    .record(Duration.between(event.occurredAt(), now));
        }
        metrics.counter("vidgo.payment.events", "provider", event.provider(), "receipt", receipt.name())
                .increment();
        stored.ifPresent(id -> workers.submit(() -> apply(id)));
        return receipt;
    }

    /** Applies a stored message unless that has happened; waits while somebody else is at it. Never throws. */
    public void apply(UUID id) {
        try {
            QuarkusTransaction.requiringNew().call(() -> applyLocked(id)).ifPresent(this::count);
        } catch (RuntimeException undone) {
            LOG.errorf(undone, "payment event %s could not be applied", id);
            postpone(id, undone.getClass().getSimpleName());
        }
    }

    /** Lets a message be applied once more, in the caller's transaction. What it has done before stays done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID id) {
        sql.update("""
                UPDATE payment_events SET applied_at = NULL, outcome = NULL, attempts = 0, next_attempt_at = ?, last_error = NULL
                 WHERE id = ?""", now(), id);
    }

    /** Whether a message has lost its words, because its payer's account is gone: it can't be applied again. */
    boolean erased(UUID id) {
        return sql.find("SELECT id FROM payment_events WHERE id = ? AND raw = ''", row -> row.uuid("id"), id)
                .isPresent();
    }

    /** How a message has ended. */
    private record Finished(StoredEvent event, String outcome) {}

    private Optional<Finished> applyLocked(UUID id) {
        Optional<StoredEvent> waiting = sql.find(
                "SELECT * FROM payment_events WHERE id = ? AND applied_at IS NULL FOR UPDATE", StoredEvent::of, id);
        return waiting.flatMap(event -> traces.resume(
                "apply payment message",
                event.traceParent(),
                Map.of("vidgo.payment.provider", event.provider(), "vidgo.payment.type", event.type()),
                () -> apply(event)));
    }

    private Optional<Finished> apply(StoredEvent event) {
        return switch (handlerOf(event).apply(event)) {
            case Applied.Done done -> Optional.of(finish(event, done.outcome(), done.orderId()));
            case Applied.Later later -> waitOrGiveUp(event, later);
        };
    }

    private Finished finish(StoredEvent event, String outcome, @Nullable UUID orderId) {
        sql.update(
                "UPDATE payment_events SET outcome = ?, order_id = ?::uuid, applied_at = ?, last_error = NULL WHERE id = ?",
                outcome,
                orderId,
                now(),
                event.id());
        return new Finished(event, outcome);
    }

    /** After the commit, which may fail and be tried again. */
    private void count(Finished finished) {
        String provider = finished.event().provider();
        metrics.counter("vidgo.payment.events.applied", "provider", provider, "outcome", finished.outcome())
                .increment();
        Timer.builder("vidgo.payment.events.apply")
                .description("Time from storing a message to its effect")
                .tag("provider", provider)
                .serviceLevelObjectives(LAGS)
                .register(metrics)
                .record(Duration.between(finished.event().receivedAt(), now()));
    }

    private Optional<Finished> waitOrGiveUp(StoredEvent event, Applied.Later later) {
        if (event.receivedAt().plus(config.patience()).isAfter(now())) {
            postponeLocked(event.id(), later.outcome());
            return Optional.empty();
        }
        return Optional.of(finish(event, later.outcome(), null));
    }

    private void postpone(UUID id, String reason) {
        try {
            QuarkusTransaction.requiringNew().run(() -> postponeLocked(id, reason));
        } catch (RuntimeException databaseGone) {
            LOG.warnf("payment event %s stays due: %s", id, databaseGone.getMessage());
        }
    }

    private void postponeLocked(UUID id, String reason) {
        sql.update("""
                UPDATE payment_events
                   SET attempts = attempts + 1, last_error = ?,
                       next_attempt_at = ?::timestamptz + LEAST(? * power(2, LEAST(attempts, 20)), ?) * interval '1 second'
                 WHERE id = ? AND applied_at IS NULL""", reason, now(), seconds(config.firstPause()), seconds(config.longestPause()), id);
    }

    private PaymentEventHandler handlerOf(StoredEvent event) {
        return handlers.stream()
                .filter(handler -> handler.provider().equals(event.provider()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody understands " + event.provider()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
