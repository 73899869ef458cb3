package ai.vidgo.local.postgres;

import ai.vidgo.local.LaunchFailure;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the jar that carries them for this machine. */
final class PostgresBinaries {

    /** Named after the version, so that new binaries never mix with old ones. */
    private static final String FOLDER = "postgresql-17.11";

    private PostgresBinaries() {}

    /** Unpacks the programs once; returns the folder that holds {@code bin/}. Takes a few seconds the first time. */
    static Path unpack(Path programs) {
        Path home = programs.resolve(FOLDER);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        Path partial = programs.resolve(FOLDER + ".partial");
        try {
            deleteTree(home);
            deleteTree(partial);
            Files.createDirectories(partial);
            extract(partial);
            Files.move(partial, home);
            return home;
        } catch (IOException e) {
            throw new LaunchFailure("PostgreSQL can't be unpacked into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void extract(Path target) throws IOException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor);
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                extract(archive, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        Files.setPosixFilePermissions(file, permissions(entry));
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        Set<PosixFilePermission> permissions = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) {
            permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        return permissions;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(PostgresBinaries::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
