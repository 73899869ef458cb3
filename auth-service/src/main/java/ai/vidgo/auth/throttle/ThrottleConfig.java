package ai.vidgo.auth.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is accepted before an answer is 429 (contract: auth §2, §6). */
@ConfigMapping(prefix = "vidgo.throttle")
public interface ThrottleConfig {

    /** Failed logins per address in 15 minutes. */
    @WithDefault("5")
    int failuresPerAddress();

    /** Failed logins per network in 15 minutes. */
    @WithDefault("30")
    int failuresPerNetwork();

    /** Registrations per network in an hour. */
    @WithDefault("20")
    int registrationsPerNetwork();

    /** Codes sent to one address in an hour. */
    @WithDefault("5")
    int codesPerAddress();
}
