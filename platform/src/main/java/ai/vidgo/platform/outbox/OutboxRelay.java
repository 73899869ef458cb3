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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes events from the outbox to their receivers: right after the commit that published them, and on a tick for
 * whatever failed or was left by an instance that died. Every instance runs one; claims keep them apart.
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
    private final AtomicInteger wakeUps = new AtomicInteger();

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
    }

    @Scheduled(every = "${vidgo.outbox.every:2s}", delayed = "${vidgo.outbox.every:2s}")
    void tick() {
        wake();
    }

    void publishedAndCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Published published) {
        wake();
    }

    /** Starts a round of deliveries, or makes the running one look again before it ends. */
    void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            threads.execute(this::deliverUntilQuiet);
        }
    }

    private void deliverUntilQuiet() {
        int seen;
        do {
            seen = wakeUps.get();
            try {
                while (deliverDue() == config.batch()) {
                    LOG.debug("a full batch was due, claiming the next");
                }
            } catch (RuntimeException databaseAway) {
                LOG.warnf("outbox round failed: %s", databaseAway.toString());
            }
        } while (!wakeUps.compareAndSet(seen, 0));
    }

    /**
     * Claims and delivers one batch; returns when every event of it was delivered or postponed.
     *
     * @return how many events were claimed, at most {@code vidgo.outbox.batch}
     */
    int deliverDue() {
        var now = clock.instant();
        List<OutboxRows.Claimed> batch = rows.claim(config.batch(), now, now.plus(config.lease()));
        List<Callable<Object>> deliveries = batch.stream()
                .map(claimed -> (Callable<Object>) () -> {
                    deliver(claimed);
                    return claimed;
                })
                .toList();
        try {
            threads.invokeAll(deliveries);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
        }
        return batch.size();
    }

    private void deliver(OutboxRows.Claimed claimed) {
        try {
            traces.resume(
                    "deliver " + claimed.event().topic(),
                    claimed.traceParent(),
                    Map.of("vidgo.event.id", claimed.event().id().toString()),
                    () -> delivery.deliver(claimed.event(), claimed.target()));
        } catch (RuntimeException failure) {
            Duration wait = backOff(claimed.attempt());
            LOG.warnf(
                    "event %s on %s not delivered, attempt %d, next in %s: %s",
                    claimed.event().id(), claimed.event().topic(), claimed.attempt(), wait, failure);
            meters.failed(claimed.event().topic());
            rows.postpone(claimed, clock.instant().plus(wait), shortened(failure.toString()));
            return;
        }
        rows.delivered(claimed.event());
        meters.delivered(claimed.event().topic());
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
