package ai.vidgo.auth.apikeys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the API keys that users make. */
@ConfigMapping(prefix = "vidgo.issued-keys")
interface IssuedKeyConfig {

    /** Keys that one user may have, expired ones included. */
    @WithDefault("20")
    int perUser();

    /** Life of a key whose maker names none. */
    @WithDefault("365D")
    Duration usualLife();

    /** How exact the time of the last use is: it is written no more often than this. */
    @WithDefault("1M")
    Duration lastUsedEvery();
}
