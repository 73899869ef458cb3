package ai.vidgo.platform.outbox;

import ai.vidgo.platform.tracing.Traces;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes events from the outbox to their receivers: right after the commit that published them, and on a tick for
 * whatever failed or was left by an instance that died. Every instance runs one; claims keep them apart.
 *
 * <p>Deliveries don't wait for each other: each has a thread of its own, and whoever is done makes room for the next. One
 * that has not ended after half of the lease is interrupted and counts as failed, before another instance would take it.
 *
 * <p>A failed event waits {@code first-retry}, then twice as long, up to {@code longest-retry}, for as long as it takes:
 * an event is never given up. Events are not ordered among each other.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LONGEST_ERROR = 500;

    private final OutboxRows rows;
    private final EventDelivery delivery;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final Traces traces;
    private final Clock clock;
    private final ExecutorService threads;
    private final Places places;
    private final AtomicInteger wakeUps = new AtomicInteger();

    /** Whether something may be due that found no place. */
    private volatile boolean moreIsDue;

    OutboxRelay(
            OutboxRows rows,
            EventDelivery delivery,
            OutboxConfig config,
            OutboxMeters meters,
            Traces traces,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.rows = rows;
        this.delivery = delivery;
        this.config = config;
        this.meters = meters;
        this.traces = traces;
        this.clock = clock;
        this.threads = threads;
        this.places = new Places(config.batch(), config.perTopic());
    }

    @Scheduled(every = "${vidgo.outbox.every:2s}", delayed = "${vidgo.outbox.every:2s}")
    void tick() {
        wake();
    }

    void publishedAndCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Published published) {
        wake();
    }

    /** Starts a round of claims, or makes the running one look again before it ends. */
    void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            try {
                threads.execute(this::claimUntilQuiet);
            } catch (RejectedExecutionException shuttingDown) {
                wakeUps.set(0);
                LOG.debug("no more deliveries, the process ends");
            }
        }
    }

    private void claimUntilQuiet() {
        int seen;
        do {
            seen = wakeUps.get();
            try {
                while (deliverDue() > 0 && moreIsDue) {
                    LOG.debug("more may be due, claiming the next");
                }
            } catch (Exception | Error failure) {
                LOG.warnf("outbox round failed: %s", failure.toString());
            }
            if (Thread.currentThread().isInterrupted()) {
                // The process ends; whoever wakes the relay all the same begins anew.
                wakeUps.set(0);
                return;
            }
        } while (!wakeUps.compareAndSet(seen, 0));
    }

    /**
     * Claims what is due and has a place, and starts to deliver it.
     *
     * @return how many events were claimed, at most {@code vidgo.outbox.batch}
     */
    synchronized int deliverDue() {
        // Before looking, so that who leaves a place meanwhile has it looked at again.
        moreIsDue = true;
        Places.Room room = places.room();
        if (room.free() == 0) {
            return 0;
        }
        var now = clock.instant();
        List<OutboxRows.Claimed> claimed = rows.claim(room, now, now.plus(config.lease()));
        List<String> topics =
                claimed.stream().map(event -> event.event().topic()).toList();
        topics.forEach(places::take);
        moreIsDue = room.limits(topics);
        claimed.forEach(this::start);
        return claimed.size();
    }

    private void start(OutboxRows.Claimed claimed) {
        try {
            threads.execute(() -> deliver(claimed));
        } catch (RuntimeException | Error noThread) {
            places.leave(claimed.event().topic());
            failed(claimed, noThread);
        }
    }

    private void deliver(OutboxRows.Claimed claimed) {
        String topic = claimed.event().topic();
        try {
            handOver(claimed);
            rows.delivered(claimed.event());
            meters.delivered(topic);
        } catch (InterruptedException shuttingDown) {
            failed(claimed, shuttingDown);
            Thread.currentThread().interrupt();
        } catch (Exception | Error failure) {
            failed(claimed, failure);
        } finally {
            places.leave(topic);
            if (moreIsDue) {
                wake();
            }
        }
    }

    /**
     * Runs the delivery itself on another thread: one that doesn't even heed an interrupt must not keep its place.
     *
     * @throws Exception what went wrong, {@link TimeoutException} when it took too long
     */
    private void handOver(OutboxRows.Claimed claimed) throws Exception {
        Duration patience = config.lease().dividedBy(2);
        Future<?> handedOver = threads.submit(() -> traces.resume(
                "deliver " + claimed.event().topic(),
                claimed.traceParent(),
                Map.of("vidgo.event.id", claimed.event().id().toString()),
                () -> delivery.deliver(claimed.event(), claimed.target())));
        try {
            handedOver.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Exception failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw failed;
            }
        } catch (TimeoutException late) {
            throw new TimeoutException("not done within " + patience);
        } finally {
            handedOver.cancel(true);
        }
    }

    private void failed(OutboxRows.Claimed claimed, Throwable failure) {
        OutboxEvent event = claimed.event();
        Duration wait = backOff(claimed.attempt());
        LOG.warnf(
                "event %s on %s not delivered, attempt %d, next in %s: %s",
                event.id(), event.topic(), claimed.attempt(), wait, failure);
        meters.failed(event.topic());
        try {
            rows.postpone(claimed, clock.instant().plus(wait), shortened(failure.toString()));
        } catch (Exception | Error databaseAway) {
            LOG.warnf("event %s on %s comes again after its lease: %s", event.id(), event.topic(), databaseAway);
        }
    }

    /** Doubling waits with a fifth of jitter, so that the instances do not hammer a recovering receiver together. */
    private Duration backOff(int attempt) {
        long doubled = config.firstRetry().toMillis() << Math.min(attempt - 1, 20);
        long wait = Math.min(doubled, config.longestRetry().toMillis());
        return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(wait / 5 + 1));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
