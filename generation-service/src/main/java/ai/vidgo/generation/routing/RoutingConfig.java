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

    /** How the providers of an operation are ordered, by the operation's wire name; {@code static} where none is named. */
    Map<String, Order> order();

    /** What {@code score} weighs. */
    Scoring scoring();

    /** Limits of ours for a provider, by its name. */
    Map<String, Limit> limits();

    /** How long a provider is left alone after it said that our account is empty. */
    @WithDefault("5m")
    Duration outOfFundsPause();

    /** Breakers. */
    Breaker breaker();

    /** Orders of an operation's providers. */
    enum Order {
        /** As the routing table has them. */
        STATIC,
        /** By what they cost, delivered and took lately. */
        SCORE
    }

    /** Weights of a score: each figure counts by how far it is from the best provider's. */
    interface Scoring {

        /** Of US dollars per delivered result. */
        @WithDefault("1.0")
        double cost();

        /** Of the share of purchases that did not deliver. */
        @WithDefault("5.0")
        double success();

        /** Of the median time to a result. */
        @WithDefault("0.5")
        double latency();

        /** How far back purchases count. */
        @WithDefault("24h")
        Duration window();

        /** Purchases below which a provider is not judged. */
        @WithDefault("20")
        int enough();
    }

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
