package ai.vidgo.auth.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What belongs to a user's data. */
@ConfigMapping(prefix = "vidgo.privacy")
interface PrivacyConfig {

    /** The other services that keep data of users; each has a {@code quarkus.rest-client.<name>.url}. */
    @WithDefault("billing,catalog,generation")
    List<String> services();

    /** How long one of them may take for its part of an export. */
    @WithDefault("20s")
    Duration patience();

    /** Exports that a user may have made within {@link #window()}. */
    @WithDefault("5")
    int exports();

    /** The time in which exports are counted. */
    @WithDefault("1h")
    Duration window();
}
