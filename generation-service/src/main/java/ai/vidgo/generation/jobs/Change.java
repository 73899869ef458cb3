package ai.vidgo.generation.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One write to a job's row.
 *
 * @param dueAt when somebody has to look again, null for never
 * @param keepsLease whether the same worker goes on
 * @param hold what becomes of the price
 * @param price the price, where it is known from now on
 */
record Change(
        JobState next,
        @Nullable Instant dueAt,
        boolean keepsLease,
        int faults,
        @Nullable Hold hold,
        @Nullable Integer price,
        @Nullable JobResult result,
        List<Decision> decisions) {

    enum Hold {
        HELD,
        SETTLED,
        RELEASED
    }

    static Change to(JobState next, @Nullable Instant dueAt, Decision... decisions) {
        return new Change(next, dueAt, false, 0, null, null, null, List.of(decisions));
    }

    Change goingOn() {
        return new Change(next, dueAt, true, faults, hold, price, result, decisions);
    }

    Change afterFaults(int count) {
        return new Change(next, dueAt, keepsLease, count, hold, price, result, decisions);
    }

    Change with(Hold what) {
        return new Change(next, dueAt, keepsLease, faults, what, price, result, decisions);
    }

    /** The price is known and held. */
    Change holding(int credits) {
        return new Change(next, dueAt, keepsLease, faults, Hold.HELD, credits, result, decisions);
    }

    Change with(JobResult made) {
        return new Change(next, dueAt, keepsLease, faults, hold, price, made, decisions);
    }
}
