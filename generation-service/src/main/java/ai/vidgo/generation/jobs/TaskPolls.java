package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks providers about the tasks of running jobs. */
@Singleton
class TaskPolls {

    private static final Duration UNCLEAR_PAUSE = Duration.ofSeconds(5);
    private static final int LOOKS_FOR_A_RESULT = 2;

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final VendorTasks tasks;
    private final Deliveries deliveries;
    private final Setbacks setbacks;
    private final Hedges hedges;
    private final Router router;
    private final JobsConfig config;
    private final Clock clock;

    TaskPolls(
            AttemptRows attempts,
            JobCommits commits,
            VendorTasks tasks,
            Deliveries deliveries,
            Setbacks setbacks,
            Hedges hedges,
            Router router,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.setbacks = setbacks;
        this.hedges = hedges;
        this.router = router;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a running task, and at the one beside it where there are two. */
    void poll(Job job, JobState.Polling polling) {
        List<Attempt> all = attempts.of(job.id());
        if (hedges.clearUp(job, polling, all)) {
            return;
        }
        List<Look> looks = new ArrayList<>();
        for (Attempt attempt : all.stream().filter(Attempt::isOpen).toList()) {
            Optional<Look> look = look(job, polling, attempt, all);
            if (look.isEmpty()) {
                return;
            }
            looks.add(look.get());
        }
        Instant next = clock.instant()
                .plus(looks.stream().map(Look::pause).min(Duration::compareTo).orElse(UNCLEAR_PAUSE));
        if (!hedges.buy(job, polling, all, next)) {
            later(
                    job,
                    polling,
                    next,
                    looks.stream().mapToInt(Look::unclear).max().orElse(0));
        }
    }

    /**
     * A task goes on.
     *
     * @param pause until it is looked at again
     * @param unclear looks in a row that made no sense
     */
    private record Look(Duration pause, int unclear) {}

    /** One look at one task; empty when the step is over with it. */
    private Optional<Look> look(Job job, JobState.Polling polling, Attempt attempt, List<Attempt> all) {
        return switch (tasks.poll(job, attempt)) {
            case Poll.Succeeded done -> deliver(job, polling, attempt, all, done);
            case Poll.Prepared prepared -> {
                commits.trained(job, polling.prepared(), attempt.prepared(prepared.token(), prepared.costUsd()));
                yield Optional.empty();
            }
            case Poll.Failed failed -> {
                ended(job, polling, attempt, all, failed.errorClass(), failed.reason());
                yield Optional.empty();
            }
            case Poll.Waiting waiting -> Optional.of(new Look(waiting.nextPoll(), 0));
            case Poll.Unreachable unclear -> unclear(job, polling, attempt, all, unclear);
        };
    }

    private Optional<Look> deliver(
            Job job, JobState.Polling polling, Attempt attempt, List<Attempt> all, Poll.Succeeded done) {
        return switch (deliveries.keep(job, done.media())) {
            case Keeping.Kept kept -> {
                deliveries.deliver(job, polling.delivered(), attempt, kept, done.costUsd());
                yield Optional.empty();
            }
            case Keeping.NotKept notKept ->
                unclear(
                        job,
                        polling,
                        attempt,
                        all,
                        new Poll.Unreachable(notKept.errorClass(), notKept.reason(), UNCLEAR_PAUSE));
        };
    }

    /**
     * No verdict. A provider that is merely away is asked until the deadline; one that answers nonsense or does not
     * know its task is asked a few times more and then counts as failed.
     */
    private Optional<Look> unclear(
            Job job, JobState.Polling polling, Attempt attempt, List<Attempt> all, Poll.Unreachable unclear) {
        boolean away = unclear.errorClass() == ErrorClass.TRANSIENT || unclear.errorClass() == ErrorClass.RATE_LIMITED;
        int unclearLooks = away ? job.faults() : job.faults() + 1;
        if (!away && unclearLooks >= looksAllowed(unclear.errorClass())) {
            ended(job, polling, attempt, all, verdict(unclear.errorClass()), unclear.reason());
            return Optional.empty();
        }
        return Optional.of(new Look(unclear.retryAfter(), unclearLooks));
    }

    /** A result that cannot be fetched is asked for once more, because the provider may name a new address. */
    private int looksAllowed(ErrorClass errorClass) {
        return errorClass == ErrorClass.RESULT_UNAVAILABLE ? LOOKS_FOR_A_RESULT : config.unclearPolls();
    }

    /** What a provider does not understand about our asking is no fault of the owner's input, which it has accepted. */
    private static ErrorClass verdict(ErrorClass errorClass) {
        return errorClass == ErrorClass.BAD_REQUEST ? ErrorClass.TASK_LOST : errorClass;
    }

    /** Nothing comes of a task: another one is left, or the next provider is asked, or the job ends. */
    private void ended(
            Job job,
            JobState.Polling polling,
            Attempt attempt,
            List<Attempt> all,
            ErrorClass errorClass,
            String reason) {
        if (hedges.goOn(job, polling, attempt.failed(errorClass, reason, false), all)) {
            router.failed(attempt.provider(), job.request().operation(), errorClass);
        } else {
            setbacks.taskLost(job, polling, attempt, errorClass, reason);
        }
    }

    private void later(Job job, JobState.Polling polling, Instant next, int faults) {
        Instant now = clock.instant();
        if (now.isBefore(job.deadline())) {
            Instant dueAt = next.isBefore(job.deadline()) ? next : job.deadline();
            commits.postponed(job, polling.pending(), dueAt, faults);
        } else {
            JobState.Watching over = polling.expired(Failure.DEADLINE, now.plus(config.watch()));
            commits.expired(job, over, null, "what is under way is taken back, or watched until " + over.until());
        }
    }
}
