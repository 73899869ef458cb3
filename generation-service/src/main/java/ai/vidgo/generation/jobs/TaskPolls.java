package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Asks providers about tasks that we know: the due ones of running jobs, and those watched after a deadline. */
@Singleton
class TaskPolls {

    private static final Duration UNCLEAR_PAUSE = Duration.ofSeconds(5);

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final Deliveries deliveries;
    private final Setbacks setbacks;
    private final JobsConfig config;
    private final Clock clock;

    TaskPolls(
            AttemptRows attempts,
            JobCommits commits,
            Router router,
            Deliveries deliveries,
            Setbacks setbacks,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.deliveries = deliveries;
        this.setbacks = setbacks;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a running task. */
    void poll(Job job, JobState.Polling polling) {
        Attempt attempt = open(job);
        Poll answer = ask(job, attempt, polling.taskId());
        switch (answer) {
            case Poll.Succeeded done -> deliver(job, polling, attempt, done);
            case Poll.Failed failed -> setbacks.taskLost(job, polling, attempt, failed.errorClass(), failed.reason());
            case Poll.Waiting waiting -> later(job, polling, waiting.nextPoll(), 0);
            case Poll.Unreachable unclear -> unclear(job, polling, attempt, unclear);
        }
    }

    /** One look at a task whose job has failed by its deadline. */
    void watch(Job job, JobState.Watching watching) {
        Attempt attempt = open(job);
        switch (ask(job, attempt, watching.taskId())) {
            case Poll.Succeeded done -> keepLate(job, watching, attempt, done);
            case Poll.Failed failed ->
                commits.watched(job, watching.over(), attempt.failed(failed.errorClass(), failed.reason(), false));
            case Poll.Waiting _, Poll.Unreachable _ -> watchOn(job, watching, attempt);
        }
    }

    private void deliver(Job job, JobState.Polling polling, Attempt attempt, Poll.Succeeded done) {
        Keeping keeping = deliveries.keep(job, done.media());
        switch (keeping) {
            case Keeping.Kept kept -> deliveries.deliver(job, polling.delivered(), attempt, kept, done.costUsd());
            case Keeping.NotKept notKept ->
                unclear(
                        job,
                        polling,
                        attempt,
                        new Poll.Unreachable(notKept.errorClass(), notKept.reason(), UNCLEAR_PAUSE));
        }
    }

    /**
     * No verdict. A provider that is merely away is asked until the deadline; one that answers nonsense or does not
     * know its task is asked a few times more and then counts as failed.
     */
    private void unclear(Job job, JobState.Polling polling, Attempt attempt, Poll.Unreachable unclear) {
        boolean away = unclear.errorClass() == ErrorClass.TRANSIENT || unclear.errorClass() == ErrorClass.RATE_LIMITED;
        if (!away && job.faults() + 1 >= config.unclearPolls()) {
            setbacks.taskLost(job, polling, attempt, unclear.errorClass(), unclear.reason());
        } else {
            later(job, polling, unclear.retryAfter(), job.faults() + 1);
        }
    }

    private void later(Job job, JobState.Polling polling, Duration pause, int faults) {
        Instant now = clock.instant();
        if (now.isBefore(job.deadline())) {
            Instant next = now.plus(pause);
            Instant dueAt = next.isBefore(job.deadline()) ? next : job.deadline();
            commits.postponed(job, polling.pending(), dueAt, faults);
        } else {
            Instant until = now.plus(config.watch());
            commits.expired(job, polling.expired(Failure.DEADLINE, until), now.plus(config.watchPause()));
        }
    }

    private void keepLate(Job job, JobState.Watching watching, Attempt attempt, Poll.Succeeded done) {
        switch (deliveries.keep(job, done.media())) {
            case Keeping.Kept kept -> {
                Attempt late = attempt.succeeded(attempt.model(), done.costUsd());
                commits.late(job, watching.over(), late, deliveries.result(job, late, kept, done.costUsd()));
            }
            case Keeping.NotKept _ -> watchOn(job, watching, attempt);
        }
    }

    private void watchOn(Job job, JobState.Watching watching, Attempt attempt) {
        Instant next = clock.instant().plus(config.watchPause());
        if (next.isBefore(watching.until())) {
            commits.postponed(job, watching.pending(), next, 0);
        } else {
            commits.watched(
                    job, watching.over(), attempt.failed(ErrorClass.DEADLINE, "no result while it was watched", false));
        }
    }

    private Poll ask(Job job, Attempt attempt, String taskId) {
        Instant since = Objects.requireNonNullElse(attempt.submittedAt(), attempt.createdAt());
        Duration age = Duration.between(since, clock.instant());
        return router.provider(attempt.provider())
                .map(provider -> provider.poll(taskId, job.request().operation(), age))
                .orElseGet(() ->
                        new Poll.Unreachable(ErrorClass.TRANSIENT, "provider not installed any more", UNCLEAR_PAUSE));
    }

    private Attempt open(Job job) {
        List<Attempt> all = attempts.of(job.id());
        return all.getLast();
    }
}
