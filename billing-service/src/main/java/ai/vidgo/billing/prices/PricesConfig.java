package ai.vidgo.billing.prices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the price list is kept in memory. */
@ConfigMapping(prefix = "vidgo.prices")
public interface PricesConfig {

    /** Age at which an instance reads the price list anew: a changed price applies after this time. */
    @WithDefault("5s")
    Duration kept();
}
