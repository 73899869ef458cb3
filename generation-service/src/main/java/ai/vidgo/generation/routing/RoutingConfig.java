package ai.vidgo.generation.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The routing table and the breakers' numbers (contract: providers §2 and §3.5). */
@ConfigMapping(prefix = "vidgo.routing")
interface RoutingConfig {

    /** Providers of an operation, best first, by the operation's wire name. */
    Map<String, List<String>> routes();

    /** Breakers. */
    Breaker breaker();

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

        /** How long Redis is left alone after it did not answer; the breakers of this instance serve meanwhile. */
        @WithDefault("5s")
        Duration redisPause();
    }
}
