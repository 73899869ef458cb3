package ai.vidgo.billing.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens to refunds whose answer was lost (contract: external-ecpay §8.16, external-paddle §1). */
@ConfigMapping(prefix = "vidgo.refunds")
public interface RefundsConfig {

    /** How long after a refund was asked for the provider's word that it knows of none is believed. */
    @WithDefault("10m")
    Duration certainAfter();

    /** The longest pause between two questions; the first one is {@link #certainAfter}, and it doubles. */
    @WithDefault("6h")
    Duration longestPause();

    /** Questions after which a refund is left to an administrator. */
    @WithDefault("12")
    int maxAttempts();

    /** Refunds that one round asks about. */
    @WithDefault("20")
    int round();
}
