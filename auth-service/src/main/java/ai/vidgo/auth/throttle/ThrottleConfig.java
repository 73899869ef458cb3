package ai.vidgo.auth.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is accepted before an answer is 429 (contract: auth §2, §6). */
@ConfigMapping(prefix = "vidgo.throttle")
public interface ThrottleConfig {

    /** Failed logins per address in a window; also wrong passwords and codes of one signed-in user. */
    @WithDefault("5")
    int failuresPerAddress();

    /** Failed logins per network in a window. */
    @WithDefault("30")
    int failuresPerNetwork();

    /** Failed logins of everybody in a window that are taken for an attack on many accounts from many networks. */
    @WithDefault("2000")
    int failuresUnderAttack();

    /** Failed logins per network in a window while such an attack goes on. */
    @WithDefault("3")
    int failuresPerNetworkUnderAttack();

    /** The window in which failures count, and the first wait. */
    @WithDefault("15M")
    Duration window();

    /** The longest wait: it doubles each time that a limit is used up again. */
    @WithDefault("4H")
    Duration longestWait();

    /** How long after a wait the next one is still a longer one. */
    @WithDefault("1D")
    Duration memory();

    /** Registrations per network in an hour. */
    @WithDefault("20")
    int registrationsPerNetwork();

    /** Codes sent to one address in an hour. */
    @WithDefault("5")
    int codesPerAddress();
}
