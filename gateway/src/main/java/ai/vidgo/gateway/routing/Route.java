package ai.vidgo.gateway.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of the routing table.
 *
 * @param template the path template as written
 * @param service who answers
 * @param timeout how long the service may be silent, or null for the default
 * @param bodyLimit the largest request body in bytes, or null for the default
 * @param limit the rule for changes by this path, or null for the default
 */
public record Route(
        String template,
        Service service,
        @Nullable Duration timeout,
        @Nullable Long bodyLimit,
        @Nullable String limit) {}
