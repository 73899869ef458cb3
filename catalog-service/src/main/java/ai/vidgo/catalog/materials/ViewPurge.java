package ai.vidgo.catalog.materials;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets who looked at what after 90 days (contract: data-catalog-generation §2.2, operations §3). Runs in every
 * instance; the second one finds nothing to delete.
 */
@Singleton
class ViewPurge {

    private static final Duration KEPT = Duration.ofDays(90);

    private final MaterialRows rows;
    private final Clock clock;

    ViewPurge(MaterialRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Hourly at half past. */
    @Scheduled(cron = "0 30 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        rows.purgeViews(clock.instant().minus(KEPT));
    }
}
