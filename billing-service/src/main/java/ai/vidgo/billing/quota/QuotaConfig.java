package ai.vidgo.billing.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Free trials (contract: billing §8). */
@ConfigMapping(prefix = "vidgo.quota")
interface QuotaConfig {

    /** Trials of the whole site per UTC day. */
    @WithDefault("100")
    int perDay();

    /** Trials of one identity for life. */
    @WithDefault("5")
    int perIdentity();
}
