package ai.vidgo.platform.outbox;

import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How much waits in the outbox, since when, and how deliveries end. */
@Singleton
class OutboxMeters implements SampledFigures {

    private final OutboxRows rows;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SampledGauge waiting;
    private final SampledGauge oldest;

    OutboxMeters(OutboxRows rows, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        this.waiting = SampledGauge.register(meters, "vidgo.outbox.waiting", "Events not delivered yet");
        this.oldest = SampledGauge.register(
                meters, "vidgo.outbox.oldest.seconds", "Age of the oldest event that is not delivered yet");
    }

    @Override
    public void sample() {
        OutboxRows.Backlog backlog = rows.backlog();
        waiting.set(backlog.events());
        oldest.age(backlog.oldest(), clock.instant());
    }

    @Override
    public void unknown() {
        waiting.unknown();
        oldest.unknown();
    }

    void delivered(String topic) {
        count(topic, "delivered");
    }

    void failed(String topic) {
        count(topic, "failed");
    }

    private void count(String topic, String result) {
        meters.counter("vidgo.outbox.deliveries", "topic", topic, "result", result)
                .increment();
    }
}
