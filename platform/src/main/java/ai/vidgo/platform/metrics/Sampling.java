package ai.vidgo.platform.metrics;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads all sampled figures of this instance, one feature after the other. */
@Singleton
class Sampling {

    private static final Logger LOG = Logger.getLogger(Sampling.class);

    private final List<SampledFigures> figures;

    Sampling(@All List<SampledFigures> figures) {
        this.figures = List.copyOf(figures);
    }

    @Scheduled(
            every = "${vidgo.metrics.every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        figures.forEach(Sampling::sample);
    }

    /** What one feature cannot read keeps the others from nothing. */
    private static void sample(SampledFigures figures) {
        try {
            figures.sample();
        } catch (RuntimeException notRead) {
            figures.unknown();
            LOG.warnf("figures not read: %s", notRead.getMessage());
        }
    }
}
