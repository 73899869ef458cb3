package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.StackFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data directory that a command is about. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: .vidgo of the checkout)")
    private @Nullable Path data;

    DataDirectory directory() {
        return new DataDirectory(data != null ? data : project().resolve(".vidgo"));
    }

    /** The stack that runs there. */
    StackFile running() {
        return StackFile.running(directory())
                .orElseThrow(() -> new LaunchFailure(
                        "VidGo is not running here (" + directory().root() + "). Start it with ./vidgo up"));
    }

    /** The checkout, named by the script. */
    static Path project() {
        return Path.of(System.getProperty("vidgo.project", "")).toAbsolutePath().normalize();
    }
}
