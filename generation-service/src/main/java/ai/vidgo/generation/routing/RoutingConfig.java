package ai.vidgo.generation.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routing table and the breakers' numbers (contract: providers §2 and §3.5). */
@ConfigMapping(prefix = "vidgo.routing")
interface RoutingConfig {

    /** Providers of an operation, best first, by the operation's wire name. */
    Map<String, List<String>> routes();

    /** Limits of ours for a provider, by its name. */
    Map<String, Limit> limits();

    /** How long a provider is left alone after it said that our account is empty. */
    @WithDefault("5m")
    Duration outOfFundsPause();

    /** Breakers. */
    Breaker breaker();

    /** What we allow ourselves at a provider. */
    interface Limit {

        /** Purchases that may be open at a time, over all instances. */
        @WithDefault("5")
        int concurrent();

        /** US dollars that may be spent in a UTC day; unlimited when empty. */
        Optional<BigDecimal> dailyUsd();
    }

    /** When a provider is left alone. */
    interface Breaker {

        /** Failures in a row that open the breaker. */
        @WithDefault("3")
        int failures();

        /** How long it stays open before a trial call. */
        @WithDefault("60s")
        Duration open();

        /** How long a trial call may take before another one is let through. */
        @WithDefault("120s")
        Duration trial();

        /** Good calls after the trial until the breaker is closed; step n lets 2^n calls through in a window. */
        @WithDefault("3")
        int recoverySteps();

        /** Window of a step of recovery. */
        @WithDefault("10s")
        Duration recoveryWindow();

        /** How long Redis is left alone after it did not answer; the breakers of this instance serve meanwhile. */
        @WithDefault("5s")
        Duration redisPause();
    }
}
