package ai.vidgo.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the trail of administrators is kept. */
@ConfigMapping(prefix = "vidgo.audit")
interface AuditConfig {

    /** Whether this service's own table is the trail of all services: its entries need no delivery then. */
    @WithDefault("false")
    boolean central();
}
