package ai.vidgo.auth.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens live. */
@ConfigMapping(prefix = "vidgo.tokens")
public interface TokenConfig {

    /** Life of an access token ({@code ACCESS_TOKEN_EXPIRE_MINUTES}). */
    @WithDefault("30M")
    Duration accessLife();

    /** Life of a refresh token; every rotation starts it anew ({@code REFRESH_TOKEN_EXPIRE_DAYS}). */
    @WithDefault("7D")
    Duration refreshLife();

    /** How long a just-rotated refresh token still gives a pair (contract: auth §2, refresh). */
    @WithDefault("60s")
    Duration refreshGrace();
}
