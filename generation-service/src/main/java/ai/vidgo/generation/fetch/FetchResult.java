package ai.vidgo.generation.fetch;

import ai.vidgo.platform.media.MediaType;
import java.nio.file.Path;

/** What came of fetching a remote file. */
public sealed interface FetchResult {

    /**
     * The file is here.
     *
     * @param file a temporary file that the caller deletes
     * @param sha256 lower-case hex digest of the bytes
     */
    record Fetched(Path file, MediaType type, long size, String sha256) implements FetchResult {}

    /**
     * The file is not here.
     *
     * @param reason for the log and the administrator; the outside is never told why in network terms
     * @param permanent whether the address itself is at fault, so that asking again is of no use
     */
    record Refused(String reason, boolean permanent) implements FetchResult {}
}
