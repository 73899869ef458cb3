package ai.vidgo.generation.providers;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider says about a task. Asking is free and may be repeated. */
public sealed interface Poll {

    /**
     * Not done yet.
     *
     * @param nextPoll how long to wait before asking again; grows with the task's age and is jittered
     */
    record Waiting(State state, Duration nextPoll) implements Poll {}

    /**
     * Done, and it was a preparation: what the job is about can be bought now, at the same provider.
     *
     * @param token names it at the vendor; {@link GenerationProvider#submit} gets it in a further line of what was
     *     prepared before
     * @param costUsd what it cost by our table, US dollars
     */
    record Prepared(String token, @Nullable BigDecimal costUsd) implements Poll {}

    /**
     * Done, with at least one usable medium that is still to be copied.
     *
     * @param costUsd what the provider says it cost, US dollars; null when it does not say
     */
    record Succeeded(List<ProviderMedia> media, @Nullable BigDecimal costUsd) implements Poll {}

    /** Ended without a result, for good. */
    record Failed(ErrorClass errorClass, String reason) implements Poll {}

    /**
     * No verdict: the provider could not be asked, did not know the task, or gave an answer that may get better. Ask
     * again after the wait; {@code errorClass} is what it is if it never gets better (TRANSIENT, RATE_LIMITED, AUTH,
     * TASK_LOST, MALFORMED_RESULT).
     */
    record Unreachable(ErrorClass errorClass, String reason, Duration retryAfter) implements Poll {

        /** Before a task is looked at again whose last answer made no sense. */
        public static final Duration UNREADABLE_PAUSE = Duration.ofSeconds(10);

        private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

        /**
         * No verdict.
         *
         * @param wait what the provider asks for, or null for the usual pause
         */
        public static Unreachable of(ErrorClass errorClass, String reason, @Nullable Duration wait) {
            return new Unreachable(errorClass, reason, wait == null ? USUAL_PAUSE : wait);
        }
    }

    /** How far the provider is. */
    enum State {
        QUEUED,
        RUNNING,

        /** It says so in a word that we do not know: as far as before. */
        UNCLEAR
    }
}
