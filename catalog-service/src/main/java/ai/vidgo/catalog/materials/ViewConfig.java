package ai.vidgo.catalog.materials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How views and uses of materials are counted. */
@ConfigMapping(prefix = "vidgo.catalog.views")
interface ViewConfig {

    /** How often waiting views are written. */
    @WithDefault("PT1S")
    Duration every();

    /** Views written by one statement. */
    @WithDefault("1000")
    int batch();

    /** Views that may wait while the database is away; later ones are not counted then. */
    @WithDefault("100000")
    int waiting();
}
