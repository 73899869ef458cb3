package ai.vidgo.gateway.forwarding;

import java.time.Duration;

/**
 * How slowly a body may come.
 *
 * @param bytesPerSecond on average since its beginning
 * @param grace how long it may be slower at the beginning
 */
record Pace(long bytesPerSecond, Duration grace) {}
