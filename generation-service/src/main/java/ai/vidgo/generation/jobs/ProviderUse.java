package ai.vidgo.generation.jobs;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is under way at a provider, and what it has cost. */
@Singleton
public class ProviderUse {

    private final AttemptRows attempts;
    private final JobsConfig config;
    private final Clock clock;

    ProviderUse(AttemptRows attempts, JobsConfig config, Clock clock) {
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
    }

    /** Purchases that are open at a provider and count against our limit. */
    public long open(String provider) {
        return attempts.open(provider, clock.instant().minus(config.openPurchase()));
    }

    /** US dollars of the present UTC day: reported where the provider reports it, else by the price table. */
    public BigDecimal spentToday(String provider) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return attempts.spent(provider, today);
    }
}
