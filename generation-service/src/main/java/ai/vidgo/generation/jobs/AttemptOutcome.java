package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What has come of a purchase so far. What a kind of outcome has no word for is null. */
sealed interface AttemptOutcome {

    /** The provider may be at it. */
    record Open() implements AttemptOutcome {}

    /** It is over, for all that we know. */
    sealed interface End extends AttemptOutcome {

        Attempt.State state();
    }

    /**
     * It was made.
     *
     * @param costUsd null when the provider does not say
     * @param again whether it was a preparation, so that the same provider is asked for what it was for
     */
    record Succeeded(@Nullable BigDecimal costUsd, boolean again) implements End {

        @Override
        public Attempt.State state() {
            return Attempt.State.SUCCEEDED;
        }
    }

    /**
     * Nothing comes of it for certain.
     *
     * @param errorClass null for one that was taken back
     * @param again whether the same provider is asked once more
     * @param costUsd what was paid all the same, null when nobody says
     */
    record Failed(
            @Nullable ErrorClass errorClass,
            String reason,
            boolean again,
            @Nullable BigDecimal costUsd) implements End {

        @Override
        public Attempt.State state() {
            return Attempt.State.FAILED;
        }
    }

    /** It may have been made, and nobody knows. */
    record Unknown(String reason) implements End {

        @Override
        public ErrorClass errorClass() {
            return ErrorClass.OUTCOME_UNKNOWN;
        }

        @Override
        public Attempt.State state() {
            return Attempt.State.UNKNOWN;
        }
    }

    default @Nullable ErrorClass errorClass() {
        return null;
    }

    default @Nullable String reason() {
        return null;
    }

    default boolean again() {
        return false;
    }

    default @Nullable BigDecimal costUsd() {
        return null;
    }
}
