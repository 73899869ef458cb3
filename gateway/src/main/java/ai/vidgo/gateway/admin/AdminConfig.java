package ai.vidgo.gateway.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the views and the socket of administrators. */
@ConfigMapping(prefix = "vidgo.admin")
public interface AdminConfig {

    /** How long a part of a composed view is waited for; the contract gives the whole view 5 s. */
    @WithDefault("2s")
    Duration patience();

    /** How often sockets get the figures (contract: admin §6). */
    @WithDefault("5s")
    Duration pushEvery();

    /** How often the accounts behind open sockets are looked at again, at most a minute (contract: admin §6). */
    @WithDefault("30s")
    Duration recheckEvery();

    /** How long a socket stays open while nobody can say whether its account is still an administrator's. */
    @WithDefault("5m")
    Duration unconfirmed();

    /** How often an open socket is pinged; one that has not answered three pings is closed. */
    @WithDefault("30s")
    Duration pingEvery();

    /** Sockets that may be open at once at this instance. */
    @WithDefault("5000")
    int sockets();
}
