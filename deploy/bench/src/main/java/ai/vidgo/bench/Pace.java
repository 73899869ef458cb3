package ai.vidgo.bench;

import java.time.Duration;

/**
 * How long and how often to measure.
 *
 * @param seconds measured time of each side in each round
 * @param rounds how often the sides take turns
 */
public record Pace(int seconds, int rounds) {

    public Pace {
        if (seconds < 1 || seconds > 600 || rounds < 1 || rounds > 20) {
            throw new IllegalArgumentException("1 to 600 seconds and 1 to 20 rounds");
        }
    }

    /** The measured time of one side in one round. */
    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
