package ai.vidgo.generation.jobs;

import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one more purchase is within what we allow ourselves at a provider. Purchases at one provider are counted one
 * after the other, in the transaction that makes the next one.
 */
@Singleton
class Admission {

    private final AttemptRows attempts;
    private final JobsConfig config;
    private final Clock clock;

    Admission(AttemptRows attempts, JobsConfig config, Clock clock) {
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Why a purchase must not be made now; empty when it may, until the transaction ends.
     *
     * @param price what it will cost, US dollars; null when nobody knows
     */
    Optional<Route.Reason> obstacle(String provider, @Nullable BigDecimal price, Router.Limits limits) {
        attempts.queueAt(provider);
        Instant openSince = clock.instant().minus(config.openPurchase());
        if (attempts.open(provider, openSince) >= limits.concurrent()) {
            return Optional.of(Route.Reason.FULL);
        }
        return limits.dailyUsd()
                .filter(daily -> exceeds(provider, price, daily))
                .map(_ -> Route.Reason.BUDGET_SPENT);
    }

    private boolean exceeds(String provider, @Nullable BigDecimal price, BigDecimal dailyUsd) {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        BigDecimal more = Objects.requireNonNullElse(price, BigDecimal.ZERO);
        return attempts.spent(provider, today).add(more).compareTo(dailyUsd) > 0;
    }
}
