package ai.vidgo.bench;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What a load has done.
 *
 * @param time the measured time
 * @param latencies of the operations that succeeded, in nanoseconds
 * @param failures operations that did not succeed
 */
public record LoadResult(Duration time, Histogram latencies, long failures) {

    static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();
    static final int DIGITS = 3;

    /** Operations that succeeded, per second. */
    public double perSecond() {
        return latencies.getTotalCount() * 1e9 / time.toNanos();
    }

    /** The latency that this percentage of the operations kept, in milliseconds. */
    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** All rounds as one. */
    public static LoadResult sum(List<LoadResult> rounds) {
        Histogram all = new Histogram(LONGEST_NANOS, DIGITS);
        Duration time = Duration.ZERO;
        long failures = 0;
        for (LoadResult round : rounds) {
            all.add(round.latencies());
            time = time.plus(round.time());
            failures += round.failures();
        }
        return new LoadResult(time, all, failures);
    }
}
