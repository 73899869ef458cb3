package ai.vidgo.platform.media;

import java.time.Instant;

/**
 * What the store knows about one file.
 *
 * @param key its name, see {@link MediaKeys}
 * @param type by the key's extension
 * @param size in bytes
 * @param etag a strong validator without quotes; changes whenever the content does
 * @param modified when it was written
 */
public record StoredMedia(String key, MediaType type, long size, String etag, Instant modified) {}
