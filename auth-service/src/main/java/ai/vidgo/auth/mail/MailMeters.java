package ai.vidgo.auth.mail;

import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How many mails wait, and for how long. */
@Singleton
class MailMeters implements SampledFigures {

    private final MailRows rows;
    private final Clock clock;
    private final SampledGauge waiting;
    private final SampledGauge oldest;

    MailMeters(MailRows rows, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.waiting = SampledGauge.register(meters, "vidgo.mails.waiting", "Mails that are not sent yet");
        this.oldest =
                SampledGauge.register(meters, "vidgo.mails.oldest.seconds", "Age of the oldest mail that is not sent");
    }

    @Override
    public void sample() {
        MailRows.Backlog backlog = rows.backlog();
        waiting.set(backlog.mails());
        oldest.age(backlog.oldest(), clock.instant());
    }

    @Override
    public void unknown() {
        waiting.unknown();
        oldest.unknown();
    }
}
