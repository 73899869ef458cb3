package ai.vidgo.catalog.prompts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Prompt templates. */
@ConfigMapping(prefix = "vidgo.catalog.prompts")
interface PromptsConfig {

    /** How long a cached result is handed out (contract: catalog §5). */
    @WithDefault("P30D")
    Duration cacheLife();

    /** How long the address of a subscriber's download works. */
    @WithDefault("PT15M")
    Duration downloadLife();

    /** How long it is kept who used which template; the counts of the template stay. */
    @WithDefault("P90D")
    Duration usageLife();
}
