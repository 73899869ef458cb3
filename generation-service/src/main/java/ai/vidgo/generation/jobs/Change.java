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
 */
record Change(
        JobState next,
        @Nullable Instant dueAt,
        boolean keepsLease,
        int faults,
        @Nullable Hold hold,
        @Nullable JobResult result,
        List<Decision> decisions) {

    enum Hold {
        HELD,
        SETTLED,
        RELEASED
    }

    static Change to(JobState next, @Nullable Instant dueAt, Decision... decisions) {
        return new Change(next, dueAt, false, 0, null, null, List.of(decisions));
    }

    Change goingOn() {
        return new Change(next, dueAt, true, faults, hold, result, decisions);
    }

    Change afterFaults(int count) {
        return new Change(next, dueAt, keepsLease, count, hold, result, decisions);
    }

    Change with(Hold what) {
        return new Change(next, dueAt, keepsLease, faults, what, result, decisions);
    }

    Change with(JobResult made) {
        return new Change(next, dueAt, keepsLease, faults, hold, made, decisions);
    }
}
