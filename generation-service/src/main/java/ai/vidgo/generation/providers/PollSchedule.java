package ai.vidgo.generation.providers;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to ask about a task: a first wait that grows geometrically up to a longest one, with jitter so that tasks
 * submitted together do not ask together (contract: external-providers §3.3).
 */
public interface PollSchedule {

    /** Wait before the first poll and the shortest wait later. */
    @WithDefault("2s")
    Duration first();

    /** Growth from one wait to the next. */
    @WithDefault("1.5")
    double factor();

    /** Longest wait. */
    @WithDefault("10s")
    Duration longest();

    /** Share by which a wait may be shorter or longer, 0..1. */
    @WithDefault("0.2")
    double jitter();

    /**
     * The next wait. A geometric series with factor f that has lasted for some age continues with a step of about
     * {@code age * (f - 1)}, so the number of polls need not be remembered.
     */
    default Duration next(Duration age) {
        double shortest = (double) first().toMillis();
        double longest = Math.max(shortest, (double) longest().toMillis());
        double bounded = Math.clamp(age.toMillis() * (factor() - 1), shortest, longest);
        double spread = 1 + jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(bounded * spread));
    }
}
