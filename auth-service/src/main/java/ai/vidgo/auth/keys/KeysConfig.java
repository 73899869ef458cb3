package ai.vidgo.auth.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When signing keys change. */
@ConfigMapping(prefix = "vidgo.keys")
interface KeysConfig {

    /** How long a key signs before the next one takes over by itself ({@code KEY_ROTATION_DAYS}); zero: never. */
    @WithDefault("30D")
    Duration rotationInterval();

    /** How often it is looked whether the next key is due; {@code off}: never. */
    @WithDefault("10m")
    String checkEvery();

    /**
     * How long a key is published before it signs. Also the {@code max-age} of the JWKS, so that a verifier which keeps
     * the document as long as it may knows every key in time.
     */
    @WithDefault("60s")
    Duration publishedBeforeUse();
}
