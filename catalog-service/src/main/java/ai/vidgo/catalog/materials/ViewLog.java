package ai.vidgo.catalog.materials;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Counts who looks at and uses materials without making anybody wait: a view is noted in memory and written with others,
 * rows and counters in one statement. Every view has an id of its own, so a batch whose commit was not confirmed is written
 * again without counting twice. A clean stop writes what waits; only a killed process loses the last moment.
 */
@Singleton
class ViewLog {

    private static final Logger LOG = Logger.getLogger(ViewLog.class);

    private final MaterialRows rows;
    private final ViewConfig config;
    private final Clock clock;
    private final Counter refused;
    private final Queue<View> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<View> batch = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();

    ViewLog(MaterialRows rows, ViewConfig config, Clock clock, MeterRegistry metrics) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.refused = metrics.counter("vidgo.catalog.views.refused");
        metrics.gauge("vidgo.catalog.views.waiting", count);
    }

    /** Notes that a material was used, which is a view too; answers the id of the view. */
    UUID used(UUID materialId, Viewer viewer) {
        return note(materialId, viewer, true);
    }

    /** Notes that a material was looked at. */
    void viewed(UUID materialId, Viewer viewer) {
        note(materialId, viewer, false);
    }

    private UUID note(UUID materialId, Viewer viewer, boolean use) {
        UUID id = UUID.randomUUID();
        if (count.incrementAndGet() > config.waiting()) {
            count.decrementAndGet();
            refused.increment();
            return id;
        }
        waiting.add(new View(
                id, materialId, use, viewer.sessionId(), viewer.network(), viewer.sourcePage(), clock.instant()));
        return id;
    }

    /** Writes all that waits. When the database is away it goes on waiting, in its order. */
    @Scheduled(every = "${vidgo.catalog.views.every:PT1S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        writing.lock();
        try {
            while (fill()) {
                rows.record(batch);
                count.addAndGet(-batch.size());
                batch.clear();
            }
        } catch (IllegalStateException databaseAway) {
            LOG.warnf("%d views wait for the database: %s", count.get(), databaseAway.getMessage());
        } finally {
            writing.unlock();
        }
    }

    /** Requests have ended by now; nothing is noted any more. */
    void stop(@Observes ShutdownEvent stopping) {
        write();
    }

    /** Takes the next batch; one that could not be written comes first, and as it was. */
    private boolean fill() {
        while (batch.size() < config.batch()) {
            View next = waiting.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return !batch.isEmpty();
    }
}
