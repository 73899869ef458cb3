package ai.vidgo.gateway.firstpage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the page at {@code /}. What a local stack sets for newcomers is empty in production. */
@ConfigMapping(prefix = "vidgo.first-page")
public interface FirstPageConfig {

    /** Whether the page stands at {@code /} although there is a frontend, which keeps all other paths. */
    @WithDefault("false")
    boolean beforeFrontend();

    /** Where received mails can be read. */
    Optional<URI> mailUrl();

    /** Where the simulated vendors are. */
    Optional<URI> simulatorsUrl();

    /** Path of a frontend route where one can sign in and buy. */
    Optional<String> shopPath();

    /** Accounts to try things with, as a JSON object of address to role. */
    Optional<String> accounts();

    /** The password of those accounts. */
    Optional<String> accountsPassword();

    /** How long what is shown of the parts is good. */
    @WithDefault("PT3S")
    Duration healthFresh();

    /** How long the gallery is good. */
    @WithDefault("PT30S")
    Duration galleryFresh();

    /** How long one service is waited for; without its answer the page says so. */
    @WithDefault("PT1.5S")
    Duration patience();
}
