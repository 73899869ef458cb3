package ai.vidgo.generation.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bounds of fetching from addresses that we did not make (contract: providers §7). */
@ConfigMapping(prefix = "vidgo.fetch")
interface FetchConfig {

    /**
     * {@code host:port} pairs that are exempt from the ban on private addresses, odd ports and plain http
     * ({@code FETCH_ALLOWED_HOSTS}). For development and tests; refused outside DEBUG.
     */
    @WithDefault("${FETCH_ALLOWED_HOSTS:}")
    Optional<List<String>> allowedHosts();

    /** Whether addresses without TLS are fetched from everywhere. */
    @WithDefault("false")
    boolean plainHttp();

    /** Wait for a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** From the first connection to the last byte, redirects included. */
    @WithDefault("30s")
    Duration totalTimeout();

    /** Redirects that are followed; each is checked like the first address. */
    @WithDefault("3")
    int redirects();
}
