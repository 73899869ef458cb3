package ai.vidgo.catalog.demos;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The old gallery. */
@ConfigMapping(prefix = "vidgo.catalog.demos")
interface DemosConfig {

    /** How long a picture demo is shown (contract: data-catalog-generation §2.4). */
    @WithDefault("P7D")
    Duration life();

    /** The match score from which a demo answers a search, 0..1 (contract: data-catalog-generation §13). */
    @WithDefault("0.3")
    double matchThreshold();
}
