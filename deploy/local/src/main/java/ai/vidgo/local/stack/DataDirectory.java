package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which a stack keeps everything; only one stack at a time may use it. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path redis() {
        return root.resolve("redis");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path media() {
        return root.resolve("media");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path programs() {
        return root.resolve("bin");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path stackFile() {
        return root.resolve("stack.json");
    }

    /** Says that all presets were made once, so that a later start need not wait for them. */
    public Path presetsMade() {
        return root.resolve("presets-made");
    }

    /** Creates what is missing, and checks that this can be a data directory at all. */
    public DataDirectory prepare() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new LaunchFailure(root + " is a file. Name a folder with --data DIR.");
        }
        try {
            if (Files.isDirectory(root) && !Files.isDirectory(logs()) && holdsSomething(root)) {
                throw new LaunchFailure(root + " holds other files. Name an empty or a new folder with --data DIR.");
            }
            for (Path folder : new Path[] {redis(), mail(), media(), programs(), logs()}) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw new LaunchFailure("The data directory " + root + " can't be written: " + e, e);
        }
    }

    /**
     * Takes the folder for this launcher until the process ends; the kernel gives it back even after kill -9.
     *
     * @return null when another launcher has it
     */
    public @Nullable FileLock lock() {
        try {
            // Closed by the end of the process, never earlier.
            FileChannel channel =
                    FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return channel.tryLock();
        } catch (OverlappingFileLockException takenInThisProcess) {
            return null;
        } catch (IOException e) {
            throw new LaunchFailure("The data directory " + root + " can't be locked: " + e, e);
        }
    }

    /** Keeps the logs of the run before under {@code *.log.1}. */
    public void turnLogs() {
        try (Stream<Path> files = Files.list(logs())) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.endsWith("launcher.log"))
                    .toList()) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LaunchFailure("The logs in " + logs() + " can't be turned over: " + e, e);
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }
}
