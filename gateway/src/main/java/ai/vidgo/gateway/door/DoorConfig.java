package ai.vidgo.gateway.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
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

    /** How long the head of a request may take, whether its bytes come or not ({@code HEAD_TIMEOUT}). */
    @WithDefault("20S")
    Duration headTimeout();

    /**
     * How long the rest of a body may take whose request was answered before its end; bodies that are wanted have
     * {@code vidgo.forwarding.slowest-upload}.
     */
    @WithDefault("60S")
    Duration leftoverTimeout();

    /** Directory of a built single-page frontend ({@code FRONTEND_DIR}); none shows a page of our own at {@code /}. */
    Optional<Path> frontendDir();
}
