package ai.vidgo.generation.moderation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What is passed and what is refused, and by whom, and whether the model answers when it is needed. */
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

    /** Counts what the model made of a question and hands it on. */
    Opinion counted(Opinion.Question question, Opinion opinion) {
        meters.counter(
                        "vidgo.moderation.questions",
                        "subject",
                        question.picture() == null ? "text" : "image",
                        "answer",
                        answer(opinion))
                .increment();
        return opinion;
    }

    private static String answer(Opinion opinion) {
        if (opinion instanceof Opinion.None none) {
            return none.asked() ? "unclear" : "none";
        }
        return "verdict";
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
