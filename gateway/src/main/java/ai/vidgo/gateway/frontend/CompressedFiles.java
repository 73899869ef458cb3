package ai.vidgo.gateway.frontend;

import ai.vidgo.gateway.answer.Gzip;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Scripts, styles and pages in compressed form, made once per build of the frontend. */
final class CompressedFiles {

    private static final Set<String> COMPRESSIBLE =
            Set.of("html", "js", "mjs", "css", "json", "map", "svg", "txt", "xml");
    private static final long SMALLEST = 1024;
    private static final long LARGEST = 8L * 1024 * 1024;
    private static final long MEMORY = 32L * 1024 * 1024;

    private final Cache<String, Buffer> made = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<String, Buffer>weigher((file, bytes) -> bytes.length())
            .build();

    /** Whether a file is worth it. */
    static boolean pays(FrontendFiles.Found file) {
        String name = file.path().getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return COMPRESSIBLE.contains(extension) && file.size() >= SMALLEST && file.size() <= LARGEST;
    }

    /** The file, compressed. Blocks on the file system the first time. */
    Buffer of(FrontendFiles.Found file) {
        return made.get(file.path() + " " + file.etag(), key -> {
            try {
                return Buffer.buffer(Gzip.compress(Files.readAllBytes(file.path())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
