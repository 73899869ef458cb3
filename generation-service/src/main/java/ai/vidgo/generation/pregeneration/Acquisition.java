package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.providers.ErrorClass;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one purchase for the library ended. */
sealed interface Acquisition {

    /** The thing is ours. */
    record Stored(BigDecimal costUsd) implements Acquisition {}

    /**
     * Nothing comes of it for certain.
     *
     * @param retryAfter how long the provider wants to be left alone, null when it does not say
     * @param costUsd what was paid all the same, null when nobody says
     */
    record NotMade(
            ErrorClass errorClass,
            String reason,
            @Nullable Duration retryAfter,
            @Nullable BigDecimal costUsd) implements Acquisition {}

    /** It is bought, or may be, and a later run goes on with it. */
    record Pending(ErrorClass errorClass, String reason) implements Acquisition {}
}
