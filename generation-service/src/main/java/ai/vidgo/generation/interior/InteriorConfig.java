package ai.vidgo.generation.interior;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of conversations about rooms. */
@ConfigMapping(prefix = "vidgo.interior")
interface InteriorConfig {

    /** Turns of one conversation. */
    @WithDefault("10")
    int turns();

    /** How long a conversation without a turn is kept. */
    @WithDefault("24h")
    Duration idle();

    /** How long a turn that was claimed may take to have its price held; then the claim is void. */
    @WithDefault("2m")
    Duration claim();
}
