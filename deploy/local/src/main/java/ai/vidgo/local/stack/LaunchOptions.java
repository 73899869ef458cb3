package ai.vidgo.local.stack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked at the command line.
 *
 * @param project the checkout, with the built services in it
 * @param frontend a built frontend for the gateway to serve, or null
 * @param nativeServices run the native executables of those services that have one
 */
public record LaunchOptions(
        Path project,
        DataDirectory data,
        Ports ports,
        @Nullable Path frontend,
        boolean nativeServices) {}
