package ai.vidgo.catalog.review;

import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Addresses of clean results that a plain {@code <img>} or {@code <video>} of an administrator can load. */
@Singleton
class ReviewLinks {

    /** Long enough to look through a page of videos. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final MediaUrls urls;

    ReviewLinks(MediaUrls urls) {
        this.urls = urls;
    }

    /** A signed address of an own file, or a foreign one as it is. */
    @Nullable
    String of(@Nullable String storedUrl) {
        if (storedUrl == null) {
            return null;
        }
        return urls.outgoing(
                urls.key(storedUrl).map(key -> urls.signed(key, LIFE)).orElse(storedUrl));
    }
}
