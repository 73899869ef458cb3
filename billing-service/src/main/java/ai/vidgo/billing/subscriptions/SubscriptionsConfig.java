package ai.vidgo.billing.subscriptions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What time does to subscriptions (contract: external-paddle §7.2, data-identity-billing §2). */
@ConfigMapping(prefix = "vidgo.subscriptions")
interface SubscriptionsConfig {

    /** Days that a plan goes on when the next term could not be charged (BILLING_GRACE_DAYS). */
    @WithDefault("3")
    int graceDays();

    /** Users that one round of the clock's job brings up to date; the next round goes on. */
    @WithDefault("500")
    int usersPerRound();

    default Duration grace() {
        return Duration.ofDays(graceDays());
    }
}
