package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Withdrawal;
import ai.vidgo.generation.results.Keeping;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What vendors still have of a job that is over: taken back where a vendor lets us, else watched, so that what it cost is
 * known. A result that comes all the same is kept for the administrator and never charged.
 */
@Singleton
class Leftovers {

    private static final int LONGEST_BACK_OFF = 6;

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final VendorTasks tasks;
    private final Deliveries deliveries;
    private final JobsConfig config;
    private final Clock clock;

    Leftovers(
            AttemptRows attempts,
            JobCommits commits,
            VendorTasks tasks,
            Deliveries deliveries,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What came of a look at one purchase.
     *
     * @param attempt as it is now
     * @param why for the record, null for nothing new
     * @param pause until the next look, where it is still open
     * @param unanswered whether the vendor could not be asked to take it back
     * @param late a result that nobody waits for
     */
    private record Look(
            Attempt attempt,
            @Nullable Decision why,
            Duration pause,
            boolean unanswered,
            @Nullable JobResult late) {}

    /** One look at what is open of a job without a result. */
    void ofFailed(Job job, JobState.Watching watching) {
        clear(job, watching.over(), watching.until());
    }

    /** One look at the other one of two purchases. */
    void ofSucceeded(Job job, JobState.Succeeded succeeded) {
        clear(job, succeeded, job.deadline().plus(config.watch()));
    }

    private void clear(Job job, JobState over, Instant until) {
        List<Look> looks = attempts.of(job.id()).stream()
                .filter(Attempt::isOpen)
                .map(attempt -> look(job, attempt, until))
                .toList();
        boolean left = looks.stream().anyMatch(look -> look.attempt().isOpen());
        Change change = Change.to(
                        left ? job.state() : over,
                        left ? clock.instant().plus(pause(looks)) : null,
                        looks.stream().map(Look::why).filter(Objects::nonNull).toArray(Decision[]::new))
                .afterFaults(looks.stream().anyMatch(Look::unanswered) ? job.faults() + 1 : 0);
        Change whole = looks.stream()
                .map(Look::late)
                .filter(Objects::nonNull)
                .findFirst()
                .map(change::with)
                .orElse(change);
        commits.looked(job, whole, looks.stream().map(Look::attempt).toList());
    }

    private Look look(Job job, Attempt attempt, Instant until) {
        if (attempt.taskId() == null) {
            return ended(
                    attempt.unknown("the worker stopped between sending and storing the task id"), "unknown", null);
        }
        return attempt.withdrawal() == null ? takeBack(job, attempt) : watch(job, attempt, until);
    }

    private Duration pause(List<Look> looks) {
        return looks.stream()
                .filter(look -> look.attempt().isOpen())
                .map(Look::pause)
                .min(Duration::compareTo)
                .orElse(config.watchPause());
    }

    private Look takeBack(Job job, Attempt attempt) {
        return switch (tasks.withdraw(job, attempt)) {
            case Withdrawal.Withdrawn back ->
                ended(attempt.withdrawn(back.costUsd()), "withdrawn", price(back.costUsd()));
            case Withdrawal.GoesOn goesOn -> goesOn(attempt, Attempt.Withdrawn.GOES_ON, goesOn.reason());
            case Withdrawal.NotOffered _ ->
                goesOn(attempt, Attempt.Withdrawn.NOT_OFFERED, "the vendor takes nothing back");
            case Withdrawal.Unanswered away
            when job.faults() + 1 < config.withdrawals() -> new Look(attempt, null, backOff(job, away), true, null);
            case Withdrawal.Unanswered away -> goesOn(attempt, Attempt.Withdrawn.UNANSWERED, away.reason());
        };
    }

    private static String price(@Nullable BigDecimal costUsd) {
        if (costUsd == null) {
            return "the vendor names no price";
        }
        return costUsd.signum() == 0 ? "nothing is billed" : costUsd.toPlainString() + " USD are billed all the same";
    }

    private Look goesOn(Attempt attempt, Attempt.Withdrawn outcome, String reason) {
        Decision why = Decision.of(clock.instant(), "not_withdrawn", attempt.provider(), reason);
        // It may be done already.
        return new Look(attempt.asked(outcome), why, Duration.ZERO, false, null);
    }

    private Look ended(Attempt attempt, String event, @Nullable String reason) {
        Decision why = Decision.of(clock.instant(), event, attempt.provider(), reason);
        return new Look(attempt, why, Duration.ZERO, false, null);
    }

    private Duration backOff(Job job, Withdrawal.Unanswered away) {
        Duration pause = config.withdrawalPause().multipliedBy(1L << Math.min(job.faults(), LONGEST_BACK_OFF));
        Duration wished = Objects.requireNonNullElse(away.retryAfter(), pause);
        return wished.compareTo(pause) > 0 ? wished : pause;
    }

    private Look watch(Job job, Attempt attempt, Instant until) {
        return switch (tasks.poll(job, attempt)) {
            case Poll.Succeeded done -> late(job, attempt, done, until);
            case Poll.Prepared prepared ->
                ended(attempt.prepared(prepared.token(), prepared.costUsd()), "watch_over", "it was a preparation");
            case Poll.Failed failed ->
                ended(attempt.failed(failed.errorClass(), failed.reason(), false), "watch_over", null);
            case Poll.Waiting _, Poll.Unreachable _ -> watchOn(attempt, until);
        };
    }

    private Look late(Job job, Attempt attempt, Poll.Succeeded done, Instant until) {
        if (job.result() != null) {
            return ended(attempt.succeeded(attempt.model(), done.costUsd()), "late_result", "the job has its result");
        }
        return switch (deliveries.keep(job, done.media())) {
            case Keeping.Kept kept -> {
                Attempt late = attempt.succeeded(attempt.model(), done.costUsd());
                Decision why = Decision.of(clock.instant(), "late_result", late.provider(), "kept, not charged");
                JobResult result = deliveries.result(job, late, kept, done.costUsd(), null);
                yield new Look(late, why, Duration.ZERO, false, result);
            }
            case Keeping.NotKept _ -> watchOn(attempt, until);
        };
    }

    private Look watchOn(Attempt attempt, Instant until) {
        return clock.instant().plus(config.watchPause()).isBefore(until)
                ? new Look(attempt, null, config.watchPause(), false, null)
                : ended(
                        attempt.failed(ErrorClass.DEADLINE, "no result while it was watched", false),
                        "watch_over",
                        null);
    }
}
