package ai.vidgo.gateway.forwarding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the way to the services. */
@ConfigMapping(prefix = "vidgo.forwarding")
public interface ForwardingConfig {

    /** Base addresses of the services: scheme, host and port. */
    Upstreams upstreams();

    /** How long a connection to a service may take to open. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a service may be silent before the caller gets a 504; routes may name another. */
    @WithDefault("30S")
    Duration answerTimeout();

    /** Largest request body in bytes unless the route names another. */
    @WithDefault("11534336")
    long bodyLimit();

    /** Largest JSON request body in bytes unless the route names another. */
    @WithDefault("1048576")
    long jsonBodyLimit();

    /** Connections held to one service by one event loop; requests beyond wait. */
    @WithDefault("256")
    int connectionsPerService();

    /** Requests that may wait for a connection of one event loop before the next one gets a 503. */
    @WithDefault("2000")
    int waitingRequests();

    /** The fewest bytes per second in which a request body may come. */
    @WithDefault("1024")
    long slowestUpload();

    /** How long a request body may be slower at its beginning. */
    @WithDefault("20S")
    Duration uploadGrace();

    /** Missing answers in a row after which a service is left alone. */
    @WithDefault("10")
    int breakerFailures();

    /** How long it is left alone before one request tries again. */
    @WithDefault("1S")
    Duration breakerPause();

    /** Retries per hundred requests. */
    @WithDefault("10")
    int retryPercent();

    /** Retries that may come at once. */
    @WithDefault("20")
    int retryReserve();

    /** Where each service is. */
    interface Upstreams {

        /** auth-service ({@code AUTH_URL}). */
        URI auth();

        /** catalog-service ({@code CATALOG_URL}). */
        URI catalog();

        /** generation-service ({@code GENERATION_URL}). */
        URI generation();

        /** billing-service ({@code BILLING_URL}). */
        URI billing();
    }
}
