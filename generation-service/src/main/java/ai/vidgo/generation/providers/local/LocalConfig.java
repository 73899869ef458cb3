package ai.vidgo.generation.providers.local;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the adapter without a vendor. */
@ConfigMapping(prefix = "vidgo.providers.local")
interface LocalConfig {

    /** Whether this service itself is asked where the routing table names {@code local}. */
    @WithDefault("true")
    boolean enabled();
}
