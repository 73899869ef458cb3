package ai.vidgo.generation.providers;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider says when a task is to be taken back. Asking may be repeated. */
public sealed interface Withdrawal {

    /**
     * It will not be made.
     *
     * @param costUsd what the provider bills for it all the same, US dollars, often zero; null when it does not say
     */
    record Withdrawn(@Nullable BigDecimal costUsd) implements Withdrawal {}

    /**
     * It goes on and is billed.
     *
     * @param reason for the administrator
     */
    record GoesOn(String reason) implements Withdrawal {}

    /** The provider knows no withdrawal. */
    record NotOffered() implements Withdrawal {}

    /**
     * Nobody knows whether it was taken back.
     *
     * @param retryAfter the wait that the provider asked for
     */
    record Unanswered(String reason, @Nullable Duration retryAfter) implements Withdrawal {}
}
