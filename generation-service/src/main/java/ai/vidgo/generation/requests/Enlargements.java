package ai.vidgo.generation.requests;

import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Which pictures may be enlarged: those whose result we could draw and keep, so that none is bought in vain. */
@Singleton
class Enlargements {

    private static final int MILLION = 1_000_000;

    private final MediaStore store;
    private final Renditions renditions;

    Enlargements(MediaStore store, Renditions renditions) {
        this.store = store;
        this.renditions = renditions;
    }

    /**
     * Lets pass a picture that may become so many times as wide and as high.
     *
     * @throws Problem 400 {@code picture_too_large}, {@code media_refused} when there is no picture under the key
     */
    void requirePossible(String key, int scale) {
        MediaType type = MediaType.ofKey(key).orElseThrow(() -> Problem.of(400, "media_refused"));
        try (InputStream content = store.open(key).orElseThrow(() -> Problem.of(400, "media_refused"))) {
            Path file = Files.createTempFile("vidgo-enlarge-", "." + type.extension());
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                if (!renditions.canEnlarge(file, type, scale)) {
                    throw Problem.of(400, "picture_too_large", scale, renditions.maxPixels() / MILLION);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + key, unreadable);
        }
    }
}
