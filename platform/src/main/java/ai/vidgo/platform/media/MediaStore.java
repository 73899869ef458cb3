package ai.vidgo.platform.media;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where pictures, clips and sounds are kept: a local directory or an S3-compatible bucket (architecture §9).
 *
 * <p>Keys are described at {@link MediaKeys}. Writing is atomic: a reader sees the whole old file, the whole new file,
 * or none. Reading a name that is not a key is the same as reading a key that does not exist, so that untrusted paths
 * need no check of their own; writing under such a name is a programming error.
 *
 * <p>Every operation throws {@link UncheckedIOException} when the disk or the bucket fails.
 */
public interface MediaStore {

    /**
     * Stores a copy of a file, replacing what was there. The file stays.
     *
     * @throws IllegalArgumentException when the key is not valid or its extension does not fit the type
     */
    void put(String key, Path file, MediaType type);

    /**
     * Stores bytes, replacing what was there.
     *
     * @throws IllegalArgumentException when the key is not valid or its extension does not fit the type
     */
    void put(String key, byte[] content, MediaType type);

    /** What is known of a file; empty when there is none. */
    Optional<StoredMedia> stat(String key);

    /** The content, to be closed by the caller; empty when there is none. */
    Optional<InputStream> open(String key);

    /** How a browser gets the file; empty when there is none. Whether it may is the caller's question. */
    Optional<MediaHandout> handOut(String key);

    /** Removes a file; nothing happens when there is none. */
    void delete(String key);
}
