package ai.vidgo.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the public door. */
@ConfigMapping(prefix = "vidgo.door")
interface DoorConfig {

    /**
     * How many trusted proxies stand in front of the gateway ({@code TRUSTED_PROXY_COUNT}); 0 means none, and forwarded
     * headers of clients are ignored.
     */
    @WithDefault("0")
    int trustedProxyCount();

    /** JSON array of the origins that may call from a browser ({@code BACKEND_CORS_ORIGINS}). */
    @WithDefault("[\"http://localhost:3000\",\"http://localhost:8501\",\"http://localhost:5173\"]")
    String corsOrigins();

    /** Directory of a built single-page frontend ({@code FRONTEND_DIR}); none shows a page of our own at {@code /}. */
    Optional<Path> frontendDir();
}
