package ai.vidgo.auth.throttle;

import java.time.Duration;

/**
 * So many hits in a window that begins with the first one.
 *
 * @param bucket what is counted, without personal data in clear
 * @param hits the number that is still accepted
 * @param window how long hits are remembered
 */
public record Limit(String bucket, int hits, Duration window) {}
