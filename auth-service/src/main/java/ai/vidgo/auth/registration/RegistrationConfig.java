package ai.vidgo.auth.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Proving an address (contract: data-identity-billing §3). */
@ConfigMapping(prefix = "vidgo.registration")
interface RegistrationConfig {

    /** {@code EMAIL_VERIFICATION_EXPIRE_HOURS}: how long the link in a verification mail works. */
    @WithDefault("24h")
    Duration linkLife();
}
