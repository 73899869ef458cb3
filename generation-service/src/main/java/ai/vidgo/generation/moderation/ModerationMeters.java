package ai.vidgo.generation.moderation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What is passed and what is refused, and by whom: {@code vidgo.moderation.verdicts}. */
@Singleton
class ModerationMeters {

    private final MeterRegistry meters;

    ModerationMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a verdict and hands it on. */
    Verdict counted(String subject, Verdict verdict) {
        meters.counter(
                        "vidgo.moderation.verdicts",
                        "subject",
                        subject,
                        "verdict",
                        kind(verdict),
                        "source",
                        verdict.source())
                .increment();
        return verdict;
    }

    private static String kind(Verdict verdict) {
        if (verdict.unchecked()) {
            return "unchecked";
        }
        if (!verdict.safe()) {
            return "refused";
        }
        return verdict.needsManualReview() ? "doubtful" : "passed";
    }
}
