package ai.vidgo.auth.keys;

import ai.vidgo.auth.keys.SigningKeyRow.State;
import ai.vidgo.platform.identity.IdentityConfig;
import ai.vidgo.platform.identity.TokenAlgorithm;
import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long the key that signs tokens should have changed already; 0 while it need not. */
@Singleton
class KeyMeters implements SampledFigures {

    private final SigningKeyRows rows;
    private final KeysConfig config;
    private final TokenAlgorithm algorithm;
    private final Clock clock;
    private final SampledGauge overdue;

    KeyMeters(SigningKeyRows rows, KeysConfig config, IdentityConfig identity, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.algorithm = identity.algorithm();
        this.clock = clock;
        this.overdue = SampledGauge.register(
                meters, "vidgo.signing.key.overdue.seconds", "For how long the signing key should have changed");
    }

    @Override
    public void sample() {
        overdue.age(due(), clock.instant());
    }

    private @Nullable Instant due() {
        if (algorithm != TokenAlgorithm.ES256 || config.rotationInterval().isZero()) {
            return null;
        }
        return rows.newestFirst().stream()
                .filter(row -> row.state() == State.active)
                .map(row -> row.activatedAt().plus(config.rotationInterval()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void unknown() {
        overdue.unknown();
    }
}
