package ai.vidgo.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SampledGauge gauge = SampledGauge.register(meters, "vidgo.sample", "a sample", "kind", "test");

    @Test
    void nothingIsKnownBeforeTheFirstSample() {
        assertThat(shown()).isNaN();
    }

    @Test
    void showsTheLastSample() {
        new Sampling(List.of(figures(() -> gauge.set(7)))).sample();

        assertThat(shown()).isEqualTo(7);
    }

    @Test
    void whatCannotBeReadIsUnknownAndKeepsTheOthersFromNothing() {
        SampledGauge other = SampledGauge.register(meters, "vidgo.other", "another");
        gauge.set(7);

        new Sampling(List.of(
                        figures(() -> {
                            throw new IllegalStateException("the database is away");
                        }),
                        figures(() -> other.set(3))))
                .sample();

        assertThat(shown()).isNaN();
        assertThat(meters.get("vidgo.other").gauge().value()).isEqualTo(3);
    }

    @Test
    void anAgeIsInSecondsAndZeroWhereNothingWaits() {
        Instant now = Instant.parse("2026-01-12T10:00:00Z");

        gauge.age(now.minusMillis(1500), now);
        assertThat(shown()).isEqualTo(1.5);

        gauge.age(null, now);
        assertThat(shown()).isZero();
    }

    private SampledFigures figures(Runnable reading) {
        return new SampledFigures() {
            @Override
            public void sample() {
                reading.run();
            }

            @Override
            public void unknown() {
                gauge.unknown();
            }
        };
    }

    private double shown() {
        return meters.get("vidgo.sample").tag("kind", "test").gauge().value();
    }
}
