package ai.vidgo.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** Media in a directory of this machine; for one instance, development and tests. */
public final class LocalMediaStore implements MediaStore {

    /** Begins with a dot, which no key segment can, so a half-written file is never reachable. */
    private static final String TEMPORARY_DIRECTORY = ".incoming";

    private final Path root;
    private final Path temporary;

    /** Windows opens no directory as a file, and needs none forced. */
    private final boolean directoriesCanBeForced;

    /**
     * Opens a media directory and creates it when it is missing.
     *
     * @throws UncheckedIOException when it cannot be created
     */
    public LocalMediaStore(Path directory) {
        try {
            root = Files.createDirectories(directory).toRealPath();
            temporary = Files.createDirectories(root.resolve(TEMPORARY_DIRECTORY));
            directoriesCanBeForced =
                    root.getFileSystem().supportedFileAttributeViews().contains("posix");
        } catch (IOException e) {
            throw new UncheckedIOException("MEDIA_ROOT " + directory + " is not usable", e);
        }
    }

    @Override
    public void put(String key, Path file, MediaType type) {
        write(key, type, part -> Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void put(String key, byte[] content, MediaType type) {
        write(key, type, part -> {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        });
    }

    @Override
    public Optional<StoredMedia> stat(String key) {
        return existing(key).map(file -> describe(key, file));
    }

    @Override
    public Optional<InputStream> open(String key) {
        return existing(key).flatMap(file -> {
            try {
                return Optional.of(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
            } catch (NoSuchFileException removedMeanwhile) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read media " + key, e);
            }
        });
    }

    @Override
    public Optional<MediaHandout> handOut(String key) {
        return existing(key).map(file -> new MediaHandout.LocalFile(file, describe(key, file)));
    }

    @Override
    public void delete(String key) {
        existing(key).ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete media " + key, e);
            }
        });
    }

    private void write(String key, MediaType type, Content content) {
        MediaKeys.requireStorable(key, type);
        try {
            int name = key.lastIndexOf('/') + 1;
            Path directory = createInside(key.substring(0, name));
            Path part = Files.createTempFile(temporary, "put", "." + type.extension());
            try {
                content.writeTo(part);
                makeDurable(part, StandardOpenOption.WRITE);
                Files.move(part, directory.resolve(key.substring(name)), StandardCopyOption.ATOMIC_MOVE);
                makeNamesDurable(directory);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store media " + key, e);
        }
    }

    /** A job counts as done, and is charged, once its file is here; a power cut must not take the file back. */
    private static void makeDurable(Path path, OpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    /** A file's name is kept by its directory, and the directory's name by the one above, which may be as new. */
    private void makeNamesDurable(Path directory) throws IOException {
        Path named = directory;
        while (directoriesCanBeForced && named != null && named.startsWith(root)) {
            makeDurable(named, StandardOpenOption.READ);
            named = named.getParent();
        }
    }

    /** Creates directories one by one: a link on the way would otherwise make some outside before it is noticed. */
    private Path createInside(String directories) throws IOException {
        Path current = root;
        for (Path segment : Path.of(directories)) {
            current = current.resolve(segment);
            if (Files.isSymbolicLink(current)) {
                throw new FileSystemException(current.toString(), null, "links are not allowed in the media directory");
            }
            Files.createDirectories(current);
        }
        return current;
    }

    /** The regular file of a key; links are not followed, neither at the end nor on the way. */
    private Optional<Path> existing(String key) {
        if (!MediaKeys.isValid(key)) {
            return Optional.empty();
        }
        Path file = root.resolve(key);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return file.toRealPath().equals(file) ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read media " + key, e);
        }
    }

    private static StoredMedia describe(String key, Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            String etag = Long.toHexString(attributes.size())
                    + "-" + Long.toHexString(modified.getEpochSecond())
                    + "-" + Integer.toHexString(modified.getNano());
            MediaType type = MediaType.ofKey(key).orElseThrow(() -> new IOException("unknown type"));
            return new StoredMedia(key, type, attributes.size(), etag, modified);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read media " + key, e);
        }
    }

    /** Fills an empty file. */
    private interface Content {
        void writeTo(Path part) throws IOException;
    }
}
