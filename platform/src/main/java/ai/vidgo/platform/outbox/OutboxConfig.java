package ai.vidgo.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How events are delivered. */
@ConfigMapping(prefix = "vidgo.outbox")
interface OutboxConfig {

    /**
     * Receiving services per topic, for topics without a local handler:
     * {@code vidgo.outbox.targets."a.b"=billing,catalog}.
     */
    Map<String, List<String>> targets();

    /** Events that one instance delivers at a time. */
    @WithDefault("20")
    int batch();

    /** Of these, how many may be of one topic: a receiver that hangs must leave places for the others. */
    @WithDefault("6")
    int perTopic();

    /**
     * How long a claimed event is left alone before another relay may take it. A delivery that has not ended after half
     * of that is given up, and tried again like any other that failed.
     */
    @WithDefault("60s")
    Duration lease();

    /** Wait after the first failed delivery; doubles with every further one. */
    @WithDefault("1s")
    Duration firstRetry();

    /** The longest wait between two deliveries. */
    @WithDefault("5m")
    Duration longestRetry();
}
