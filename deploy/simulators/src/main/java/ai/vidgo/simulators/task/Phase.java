package ai.vidgo.simulators.task;

/** Where a task stands; every vendor has its own words for it. */
public enum Phase {
    /** Accepted, not started. */
    PENDING,
    /** At work. */
    RUNNING,
    /** Done, results exist. */
    COMPLETED,
    /** Ended without a result. */
    FAILED,
    /** Withdrawn by the customer while pending. */
    CANCELLED;

    /** True when nothing changes any more. */
    public boolean terminal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
