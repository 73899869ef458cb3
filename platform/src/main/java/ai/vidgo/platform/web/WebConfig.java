package ai.vidgo.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service is reached. */
@ConfigMapping(prefix = "vidgo.web")
public interface WebConfig {

    /**
     * How many proxies in front of this process append to {@code X-Forwarded-For} and are trusted (contract: auth §0
     * C12). 1 for a service behind the gateway, 0 for a process that clients reach directly.
     */
    @WithDefault("1")
    int trustedProxyCount();

    /** Development mode: accepts default secrets and simulated payments (contract: operations §2, DEBUG). */
    @WithDefault("false")
    boolean debug();
}
