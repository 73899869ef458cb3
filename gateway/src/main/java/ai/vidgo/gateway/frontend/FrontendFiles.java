package ai.vidgo.gateway.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** The files below the frontend's directory; nothing outside of it, also not through links. */
final class FrontendFiles {

    private static final String INDEX = "index.html";

    private final Path root;

    /**
     * A file to send.
     *
     * @param path where it is
     * @param size bytes
     * @param etag changes with every new build
     */
    record Found(Path path, long size, String etag) {}

    FrontendFiles(Path directory) {
        if (!Files.isRegularFile(directory.resolve(INDEX))) {
            throw new IllegalArgumentException("FRONTEND_DIR: there is no " + INDEX + " in " + directory);
        }
        try {
            this.root = directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("FRONTEND_DIR: cannot read " + directory, e);
        }
    }

    /**
     * The file of a path, or the index when there is none and {@code orIndex} allows it. Blocks on the file system.
     */
    Optional<Found> find(List<String> segments, boolean orIndex) throws IOException {
        Optional<Found> file = segments.isEmpty() ? Optional.empty() : regularFile(String.join("/", segments));
        return file.isEmpty() && orIndex ? regularFile(INDEX) : file;
    }

    private Optional<Found> regularFile(String relative) throws IOException {
        try {
            Path path = root.resolve(relative).toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!path.startsWith(root) || !attributes.isRegularFile()) {
                return Optional.empty();
            }
            long changed = attributes.lastModifiedTime().toMillis();
            String etag = "\"%x-%x\"".formatted(attributes.size(), changed);
            return Optional.of(new Found(path, attributes.size(), etag));
        } catch (NoSuchFileException | NotDirectoryException | InvalidPathException missing) {
            return Optional.empty();
        }
    }
}
