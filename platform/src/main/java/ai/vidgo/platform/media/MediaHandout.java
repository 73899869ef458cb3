package ai.vidgo.platform.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** How a file leaves the store towards a browser. */
public sealed interface MediaHandout {

    /** The file is on this machine's disk and is streamed from there. */
    record LocalFile(Path path, StoredMedia media) implements MediaHandout {}

    /**
     * The file is in a bucket; the browser fetches it there.
     *
     * @param address of the bucket or its CDN
     * @param validFor how long the address works; also how long the redirect may be cached
     */
    record Redirect(URI address, Duration validFor) implements MediaHandout {}
}
