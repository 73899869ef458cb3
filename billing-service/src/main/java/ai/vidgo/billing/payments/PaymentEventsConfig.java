package ai.vidgo.billing.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the intake of providers' messages. */
@ConfigMapping(prefix = "vidgo.payment-events")
public interface PaymentEventsConfig {

    /**
     * Threads that apply messages right after they were stored; 0 applies within the request that brought them. A message
     * costs many times its intake to apply: few threads leave the processors and the database to the intake of a burst.
     */
    @WithDefault("2")
    int workers();

    /** Messages that may wait for these threads; what comes on top is left to the sweep. */
    @WithDefault("10000")
    int queue();

    /** How long a thread rests after a message during which others came in. */
    @WithDefault("20ms")
    Duration rest();

    /** The intake goes before until a message has waited so long for its effect. */
    @WithDefault("10s")
    Duration precedence();

    /** How long the sweep leaves a new message to the threads. */
    @WithDefault("5s")
    Duration headStart();

    /** Pause after the first failed try; it doubles with each further one. */
    @WithDefault("5s")
    Duration firstPause();

    /** The longest pause between two tries. */
    @WithDefault("10m")
    Duration longestPause();

    /** Tries after which a message is left to an administrator. */
    @WithDefault("20")
    int maxAttempts();

    /** How long a message may wait for what it speaks of. */
    @WithDefault("1h")
    Duration patience();

    /** How long the words of an applied message are kept that belongs to no order of ours. */
    @WithDefault("90d")
    Duration keptWithoutOrder();

    /** Refused messages that are remembered. */
    @WithDefault("1000")
    int rejectionsKept();

    /** Refused messages of a minute that each instance writes down; more are only counted. */
    @WithDefault("60")
    int rejectionsPerMinute();
}
