package ai.vidgo.generation.requests;

import ai.vidgo.platform.web.Deadlines;
import java.time.Duration;

/**
 * When a request answers at the latest. It is set when the request begins: what is done before its job runs takes of the
 * same time as the wait for the job.
 *
 * @param nanoTime on the scale of {@link System#nanoTime}
 */
public record AnswerBy(long nanoTime) {

    /**
     * So long from now, and never later than a margin before the caller gives up.
     *
     * @param margin what is kept for everything around the wait
     */
    static AnswerBy within(Duration usually, Duration margin) {
        Duration bound = Deadlines.remaining()
                .map(left -> left.minus(margin))
                .filter(left -> left.compareTo(usually) < 0)
                .orElse(usually);
        return new AnswerBy(System.nanoTime() + bound.toNanos());
    }

    /** What is left of the time, zero when it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }
}
