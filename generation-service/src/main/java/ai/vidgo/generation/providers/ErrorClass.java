package ai.vidgo.generation.providers;

/**
 * The classes to which every adapter maps a failure, and what each one permits (contract: external-providers §2.2). No
 * class charges the user; {@link #OUTCOME_UNKNOWN} alone keeps the hold until the outcome is known.
 */
public enum ErrorClass {
    /** Key missing, wrong or without the plan. */
    AUTH(false, true, true),
    /** Our account at the provider is empty. */
    INSUFFICIENT_FUNDS(false, true, true),
    /** Too many calls; comes with a wait when the provider names one. */
    RATE_LIMITED(true, true, true),
    /** The provider does not accept what we sent. */
    BAD_REQUEST(false, false, false),
    /** This provider cannot make it of this input, which says nothing about the input: another one may. */
    NOT_CAPABLE(false, true, false),
    /** The provider's moderation refused. Never falls back: that would be evasion. */
    CONTENT_REJECTED(false, false, false),
    /** The provider could not download our picture. */
    INPUT_FETCH_FAILED(true, true, false),
    /** Server error, or a failure before the request left us. */
    TRANSIENT(true, true, true),
    /** The request left us and no readable answer came back. Never resubmitted blindly. */
    OUTCOME_UNKNOWN(false, false, true),
    /** The provider worked and failed. */
    TASK_FAILED(true, true, true),
    /** The provider does not know the task any more. */
    TASK_LOST(false, true, true),
    /** The result's address does not give the result. */
    RESULT_UNAVAILABLE(true, true, true),
    /** Said to be done, but nothing usable is there. */
    MALFORMED_RESULT(true, true, true),
    /** The job's own deadline passed. */
    DEADLINE(false, false, true);

    private final boolean retrySameProvider;
    private final boolean fallBack;
    private final boolean countsAgainstProvider;

    ErrorClass(boolean retrySameProvider, boolean fallBack, boolean countsAgainstProvider) {
        this.retrySameProvider = retrySameProvider;
        this.fallBack = fallBack;
        this.countsAgainstProvider = countsAgainstProvider;
    }

    /** Whether the same provider may be asked again, bounded and after a wait. */
    public boolean retrySameProvider() {
        return retrySameProvider;
    }

    /** Whether the next provider of the route may be asked. */
    public boolean fallBack() {
        return fallBack;
    }

    /** Whether the failure says something about the provider's health and moves its breaker. */
    public boolean countsAgainstProvider() {
        return countsAgainstProvider;
    }
}
