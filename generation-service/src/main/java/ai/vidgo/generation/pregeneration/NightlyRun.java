package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.Presets;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * The run of the night (contract: operations §3): picture demos anew if {@code DEMO_REGENERATION_ENABLED}, what the library
 * lacks if {@code AUTO_GENERATE_MATERIALS}. There is one a night over all workers, within one cost cap. A worker that finds
 * another run under way or the catalogue away tries again until four o'clock.
 */
@Singleton
class NightlyRun {

    private static final Logger LOG = Logger.getLogger(NightlyRun.class);

    private final PregenerationRuns runs;
    private final SeedMatrix matrix;
    private final DemoWork demos;
    private final Presets presets;
    private final PregenerationConfig config;
    private final Clock clock;

    NightlyRun(
            PregenerationRuns runs,
            SeedMatrix matrix,
            DemoWork demos,
            Presets presets,
            PregenerationConfig config,
            Clock clock) {
        this.runs = runs;
        this.matrix = matrix;
        this.demos = demos;
        this.presets = presets;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0/10 3 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void start() {
        Set<String> tools = tools();
        if (!config.worksAtNight() || tools.isEmpty()) {
            return;
        }
        // Fails while the catalogue is away, before the night is taken.
        presets.requireAnswer();
        if (config.regeneratesDemos()) {
            demos.cleanUp();
        }
        LocalDate night = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        runs.startOnce(night, new PregenerationRuns.Part(tools, Integer.MAX_VALUE, config.nightlyCostCapUsd()))
                .ifPresent(run -> LOG.infof("run %s of the night makes %s", run, tools));
    }

    private Set<String> tools() {
        Set<String> tools = new TreeSet<>();
        if (config.regeneratesDemos()) {
            tools.add(DemoWork.TOOL);
        }
        if (config.fillsAtNight()) {
            matrix.all().forEach(seed -> tools.add(seed.tool()));
            tools.add(PatternWork.TOOL);
        }
        return tools;
    }
}
