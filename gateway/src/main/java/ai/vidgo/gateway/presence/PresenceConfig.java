package ai.vidgo.gateway.presence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of presence. */
@ConfigMapping(prefix = "vidgo.presence")
public interface PresenceConfig {

    /** How long after one report of a token the next one is due; must be well below the 300 s that a beat counts. */
    @WithDefault("60s")
    Duration beatEvery();

    /** How often what was seen is reported to auth-service. */
    @WithDefault("5s")
    Duration reportEvery();

    /** Tokens in one report, at most 1000; what is seen beyond that waits for its next request. */
    @WithDefault("500")
    int reportSize();

    /** Tokens that are remembered as reported; beyond that the least used ones are reported more often. */
    @WithDefault("100000")
    int rememberedTokens();
}
