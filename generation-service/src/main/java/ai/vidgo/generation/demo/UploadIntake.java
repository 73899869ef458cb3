package ai.vidgo.generation.demo;

import ai.vidgo.generation.rendering.CleanCopies;
import ai.vidgo.generation.requests.Uploads;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files as users send them become uploads: typed by their content, written anew, kept. */
@Singleton
class UploadIntake {

    private static final int MIB = 1024 * 1024;
    private static final int LARGEST_MIB = 10;
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP, MediaType.MP4, MediaType.WEBM);

    private final CleanCopies copies;
    private final Uploads uploads;

    UploadIntake(CleanCopies copies, Uploads uploads) {
        this.copies = copies;
        this.uploads = uploads;
    }

    /**
     * Takes a file.
     *
     * @return its address
     * @throws Problem 413 {@code upload_too_large}, 415 {@code upload_type}, 422 {@code upload_unreadable}
     */
    String take(UUID owner, Path file) {
        return take(owner, file, null);
    }

    private String take(UUID owner, Path file, @Nullable String idempotencyKey) {
        try {
            if (Files.size(file) > (long) LARGEST_MIB * MIB) {
                throw Problem.of(413, "upload_too_large", LARGEST_MIB);
            }
            CleanCopies.Copy copy = copies.of(file, type(file)).orElseThrow(() -> Problem.of(422, "upload_unreadable"));
            try {
                return idempotencyKey == null
                        ? uploads.keep(owner, copy.file(), copy.type())
                        : uploads.keep(owner, copy.file(), copy.type(), idempotencyKey);
            } finally {
                Files.deleteIfExists(copy.file());
            }
        } catch (IOException diskAway) {
            throw new UncheckedIOException("cannot handle an upload", diskAway);
        }
    }

    /**
     * Takes a picture that came as base64, with or without a {@code data:} prefix.
     *
     * @param idempotencyKey of the request, under which the same picture has the same address again; or null
     * @throws Problem as {@link #take(UUID, Path)}, and 422 for anything but base64
     */
    String take(UUID owner, String field, String base64, @Nullable String idempotencyKey) {
        String content = base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
        try {
            Path file = Files.createTempFile("vidgo-upload-", ".bin");
            try {
                Files.write(file, Base64.getDecoder().decode(content.strip()));
                return take(owner, file, idempotencyKey);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IllegalArgumentException notBase64) {
            throw ValidationProblem.of(FieldError.body(field, "value_error", "Value must be base64", null));
        } catch (IOException diskAway) {
            throw new UncheckedIOException("cannot handle an upload", diskAway);
        }
    }

    private static MediaType type(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return MediaType.sniff(content.readNBytes(MediaType.SNIFF_LENGTH))
                    .filter(TYPES::contains)
                    .orElseThrow(() -> Problem.of(415, "upload_type"));
        }
    }
}
