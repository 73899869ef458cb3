package ai.vidgo.auth.keys;

import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** For how long the key that signs tokens should have changed already; 0 while it need not. */
@Singleton
class KeyMeters implements SampledFigures {

    private final KeyRotation rotation;
    private final Clock clock;
    private final SampledGauge overdue;

    KeyMeters(KeyRotation rotation, MeterRegistry meters, Clock clock) {
        this.rotation = rotation;
        this.clock = clock;
        this.overdue = SampledGauge.register(
                meters, "vidgo.signing.key.overdue.seconds", "For how long the signing key should have changed");
    }

    @Override
    public void sample() {
        overdue.age(rotation.due().orElse(null), clock.instant());
    }

    @Override
    public void unknown() {
        overdue.unknown();
    }
}
