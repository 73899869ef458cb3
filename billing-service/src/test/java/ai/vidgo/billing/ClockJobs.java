package ai.vidgo.billing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Tests run the clock's jobs themselves, at the times that they choose: the scheduler would now and then take the work
 * that a test is about to look at. Only what takes news to others goes on by itself, because tests wait for it.
 */
@ApplicationScoped
class ClockJobs {

    private static final List<String> GOING_ON = List.of("OutboxRelay#tick", "EntitlementPush#pushLeft");

    void pause(@Observes StartupEvent started, Scheduler scheduler) {
        List<Trigger> all = scheduler.getScheduledJobs();
        List<Trigger> paused = all.stream()
                .filter(job -> GOING_ON.stream().noneMatch(job.getMethodDescription()::endsWith))
                .toList();
        if (all.size() - paused.size() != GOING_ON.size()) {
            throw new IllegalStateException("one of " + GOING_ON + " has another name now");
        }
        paused.forEach(job -> scheduler.pause(job.getId()));
    }
}
