package ai.vidgo.local.postgres;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Under which user this process, and so its children, run. */
final class ProcessUser {

    /** In front of a command: it then runs in a user namespace without a mapping, where everybody is nobody. */
    static final List<String> NOBODY = List.of("unshare", "-U");

    private ProcessUser() {}

    /**
     * True when this process is root.
     *
     * @throws LaunchFailure when it is, and the machine has no user namespaces
     */
    static boolean isRoot() {
        if (effectiveUser() != 0) {
            return false;
        }
        if (!canBeNobody()) {
            throw new LaunchFailure("PostgreSQL refuses to run as root, and this machine allows no user namespaces"
                    + " (unshare -U). Run ./vidgo as a normal user.");
        }
        return true;
    }

    private static int effectiveUser() {
        try {
            Path probe = Files.createTempFile("vidgo", ".user");
            try {
                return (Integer) Files.getAttribute(probe, "unix:uid");
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new LaunchFailure("No temporary file can be made: " + e.getMessage(), e);
        }
    }

    private static boolean canBeNobody() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.onExit().join().exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
