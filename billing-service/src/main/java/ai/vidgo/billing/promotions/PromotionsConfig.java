package ai.vidgo.billing.promotions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits around promotion codes. */
@ConfigMapping(prefix = "vidgo.promotions")
interface PromotionsConfig {

    /** How long an unpaid order keeps its place in a limited promotion; as long as an order can wait for its payment. */
    @WithDefault("24h")
    Duration holdLife();

    /** Codes that do not exist which one network or user may try in a window; then 429. */
    @WithDefault("10")
    int guesses();

    /** Length of that window, from the first wrong code on. */
    @WithDefault("15m")
    Duration guessWindow();
}
