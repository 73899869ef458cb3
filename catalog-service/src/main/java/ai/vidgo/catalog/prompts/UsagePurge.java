package ai.vidgo.catalog.prompts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Forgets who used which template after {@link PromptsConfig#usageLife}. Runs in every instance; the second one finds
 * nothing to delete.
 */
@Singleton
class UsagePurge {

    private final TemplateWrites writes;
    private final PromptsConfig config;
    private final Clock clock;

    UsagePurge(TemplateWrites writes, PromptsConfig config, Clock clock) {
        this.writes = writes;
        this.config = config;
        this.clock = clock;
    }

    /** Hourly at thirty-five past, when the views have been purged. */
    @Scheduled(cron = "0 35 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        writes.purgeUsages(clock.instant().minus(config.usageLife()));
    }
}
