package ai.vidgo.billing.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long credits may be held, and how what is over is cleared away. */
@ConfigMapping(prefix = "vidgo.ledger")
public interface LedgerConfig {

    /** Age at which a hold that was neither settled nor released is given back. Longer than any job can run. */
    @WithDefault("6h")
    Duration holdLifetime();

    /** How often expired holds and credits are looked for: a duration, or {@code off}. */
    @WithDefault("30s")
    String sweepEvery();

    /** Most holds, and most accounts, that one sweep of an instance clears. */
    @WithDefault("500")
    int sweepLimit();

    /** When the laws are checked, as a cron expression with seconds in UTC, or {@code off}. */
    @WithDefault("0 30 3 * * ?")
    String verifyAt();

    /** Most subjects that the check of the laws names for a law that is broken. */
    @WithDefault("20")
    int violationsShown();
}
