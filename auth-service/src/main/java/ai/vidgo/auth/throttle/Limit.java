package ai.vidgo.auth.throttle;

import java.time.Duration;

/**
 * So many hits in a window that begins with the first one.
 *
 * @param bucket what is counted, without personal data in clear
 * @param hits the number that is still accepted
 * @param window how long hits are remembered
 * @param longest when longer than the window, the limit is progressive: once it is used up the wait lasts a window,
 *     twice as long each time that it is used up again, but no longer than this
 */
public record Limit(String bucket, int hits, Duration window, Duration longest) {

    /** A limit that always asks for the same wait. */
    public Limit(String bucket, int hits, Duration window) {
        this(bucket, hits, window, window);
    }
}
