package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where the breakers of the routing table stand: 0 closed, 1 half open, 2 open. */
@Singleton
class BreakerGauges implements SampledFigures {

    private final Breakers breakers;
    private final Map<String, SampledGauge> gauges = new HashMap<>();

    BreakerGauges(Router router, Breakers breakers, MeterRegistry meters) {
        this.breakers = breakers;
        for (Operation operation : Operation.values()) {
            for (String provider : router.table(operation)) {
                gauges.put(
                        Router.key(provider, operation),
                        SampledGauge.register(
                                meters,
                                "vidgo.provider.breaker.state",
                                "Where the breaker stands: 0 closed, 1 half open, 2 open",
                                "provider",
                                provider,
                                "operation",
                                operation.wireName()));
            }
        }
    }

    @Override
    public void sample() {
        breakers.standings(gauges.keySet())
                .forEach((key, standing) -> Objects.requireNonNull(gauges.get(key))
                        .set(
                                switch (standing.state()) {
                                    case CLOSED -> 0;
                                    case HALF_OPEN -> 1;
                                    case OPEN -> 2;
                                }));
    }

    @Override
    public void unknown() {
        gauges.values().forEach(SampledGauge::unknown);
    }
}
