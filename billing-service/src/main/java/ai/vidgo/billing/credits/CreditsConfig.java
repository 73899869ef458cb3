package ai.vidgo.billing.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What new users get, and what all users are told. */
@ConfigMapping(prefix = "vidgo.credits")
public interface CreditsConfig {

    /** Bonus credits on the first verification of an account, once; 0 for none. */
    @WithDefault("2")
    int signUpCredits();

    /** Credits below which a user gets a mail, once per crossing; 0 for no mail. */
    @WithDefault("10")
    int lowBalance();

    /** How far ahead the balance names credits that are going to expire. */
    @WithDefault("7d")
    Duration expiringSoon();

    /** Rows that an export reads at a time. */
    @WithDefault("1000")
    int exportBatch();
}
