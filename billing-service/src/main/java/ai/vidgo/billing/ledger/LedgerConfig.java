package ai.vidgo.billing.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long credits may be held. */
@ConfigMapping(prefix = "vidgo.ledger")
public interface LedgerConfig {

    /** Age at which a hold that was neither settled nor released is given back. Longer than any job can run. */
    @WithDefault("6h")
    Duration holdLifetime();
}
