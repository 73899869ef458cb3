package ai.vidgo.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens of users are verified. */
@ConfigMapping(prefix = "vidgo.identity")
public interface IdentityConfig {

    /** What they are signed with ({@code ALGORITHM}): {@code ES256} or {@code HS256}. */
    @WithDefault("ES256")
    TokenAlgorithm algorithm();

    /** Where auth-service publishes its public keys (JWKS). */
    String keysUrl();

    /** How long fetching them may take. */
    @WithDefault("2s")
    Duration keysTimeout();

    /** How long keys that were fetched still count while auth-service is away. */
    @WithDefault("1H")
    Duration keysKept();
}
