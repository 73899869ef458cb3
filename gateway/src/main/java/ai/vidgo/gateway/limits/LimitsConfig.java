package ai.vidgo.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the limits at the public door. {@code routes.conf} names a rule for the paths that need one of their own. */
@ConfigMapping(prefix = "vidgo.limits")
public interface LimitsConfig {

    /** The rules by name; {@code everything} holds for every request, {@code writes} for changes without another rule. */
    Map<String, RuleConfig> rules();

    /** Addresses that nothing is refused to, for tests and load ({@code RATE_LIMITS_EXEMPT}); none in production. */
    Optional<List<String>> exempt();

    /** How long Redis may take before a rule goes on without it. */
    @WithDefault("PT0.2S")
    Duration patience();

    /** How long Redis is left alone after it failed. */
    @WithDefault("PT1S")
    Duration pause();

    /** Buckets that this process keeps itself; beyond that the least used ones start full again. */
    @WithDefault("100000")
    int remembered();

    /** How long a token or key counts as verified. */
    @WithDefault("PT30S")
    Duration verified();

    /** One rule: a full bucket holds {@link #requests}, and an empty one is full again after {@link #per}. */
    interface RuleConfig {

        /** Requests that may come at once. */
        int requests();

        /** How long it takes until as many may come again. */
        Duration per();

        /** Whose requests count together. */
        @WithDefault("NETWORK")
        By by();

        /** Where the buckets are. */
        @WithDefault("REDIS")
        Kept kept();

        /** What happens while Redis does not answer. */
        @WithDefault("LOCAL")
        WithoutRedis withoutRedis();
    }

    /** Whose requests count together. */
    enum By {
        /** All requests of an IPv4 address or of an IPv6 /64. */
        NETWORK,
        /** All requests of the user or API key whose token is valid; without one those of the network. */
        CALLER
    }

    /** Where buckets are. */
    enum Kept {
        /** In this process: every instance allows as much. */
        MEMORY,
        /** In Redis: all instances together. */
        REDIS
    }

    /** What a rule does while Redis does not answer. */
    enum WithoutRedis {
        /** Counts in this process. */
        LOCAL,
        /** Lets everything pass. */
        OPEN,
        /** Lets nothing pass: 503. */
        CLOSED
    }
}
