package ai.vidgo.gateway.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the memory for public answers. */
@ConfigMapping(prefix = "vidgo.cache")
public interface CacheConfig {

    /** Whether answers are kept ({@code EDGE_CACHE}). */
    @WithDefault("true")
    boolean enabled();

    /**
     * How long an answer is kept at most, whatever the service allows: what a review withdraws is forgotten at once by the
     * gateway that the reviewer used, and by the others after this time.
     */
    @WithDefault("PT3S")
    Duration life();

    /** Bytes of all answers together. */
    @WithDefault("33554432")
    long bytes();

    /** Bytes of the largest answer that is kept. */
    @WithDefault("262144")
    int answerBytes();
}
