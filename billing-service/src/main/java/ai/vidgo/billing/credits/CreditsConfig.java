package ai.vidgo.billing.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What new users get. */
@ConfigMapping(prefix = "vidgo.credits")
public interface CreditsConfig {

    /** Bonus credits on the first verification of an account, once; 0 for none. */
    @WithDefault("2")
    int signUpCredits();
}
