package ai.vidgo.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A gauge that shows what was read last, and NaN while nothing is known. */
public final class SampledGauge {

    private volatile double value = Double.NaN;

    private SampledGauge() {}

    /**
     * Registers a gauge.
     *
     * @param tags names and values of labels, one after the other
     */
    public static SampledGauge register(MeterRegistry meters, String name, String description, String... tags) {
        SampledGauge gauge = new SampledGauge();
        Gauge.builder(name, gauge, sampled -> sampled.value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
        return gauge;
    }

    /** Shows a number of things. */
    public void set(long figure) {
        value = (double) figure;
    }

    /** Shows the seconds since a moment, 0 when there was none. */
    public void age(@Nullable Instant since, Instant now) {
        value = since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
    }

    /** Shows that nothing is known. */
    public void unknown() {
        value = Double.NaN;
    }
}
