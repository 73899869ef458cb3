package ai.vidgo.generation.providers;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of handing a purchase to a provider. A submission is never repeated by an adapter. */
public sealed interface Submission {

    /**
     * The provider took the task and will be asked about it.
     *
     * @param taskId the provider's name of the task; to be committed at once
     * @param model the model that works on it
     * @param firstPoll how long to wait before the first {@link GenerationProvider#poll}
     */
    record Accepted(String taskId, String model, Duration firstPoll) implements Submission {}

    /**
     * The provider answered with the result itself (Gemini).
     *
     * @param costUsd the price of the call by our table, US dollars
     * @param words what the model says about it, or null
     */
    record Completed(
            List<ProviderMedia> media,
            String model,
            @Nullable BigDecimal costUsd,
            @Nullable String words) implements Submission {}

    /**
     * The provider did not take it; nothing was bought.
     *
     * @param reason for the administrator, without keys and without bodies
     * @param retryAfter the wait that the provider asked for
     */
    record Refused(
            ErrorClass errorClass, String reason, @Nullable Duration retryAfter) implements Submission {}

    /** The request left us and no readable answer came back: it may have been bought. */
    record OutcomeUnknown(String reason) implements Submission {}
}
