package ai.vidgo.platform.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What API keys may do in this service. */
@ConfigMapping(prefix = "vidgo.api-keys")
interface ApiKeyConfig {

    /**
     * Beginnings of the paths that a key may change something under (any method), given scope {@code generate}. None by
     * default: elsewhere a key may only read.
     */
    Optional<List<String>> writablePaths();

    /** Beginnings of the paths that a key may not even read. */
    List<String> closedPaths();
}
