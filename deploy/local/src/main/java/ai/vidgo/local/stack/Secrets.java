package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random secrets of one data directory, one file each, made at first use and readable by their owner only. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new LaunchFailure("The secrets folder " + folder + " can't be made: " + e, e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The secret of that name: 64 hexadecimal digits, the same at every start and for services that start at once. */
    public synchronized String get(String name) {
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (!kept.isEmpty()) {
                    return kept;
                }
            }
            return write(file);
        } catch (IOException e) {
            throw new LaunchFailure("The secret " + file + " can't be read or made: " + e, e);
        }
    }

    private String write(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, secret);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }
}
