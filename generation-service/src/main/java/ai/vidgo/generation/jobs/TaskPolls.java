package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.results.Keeping;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks providers about the tasks of running jobs. */
@Singleton
class TaskPolls {

    private static final Duration UNCLEAR_PAUSE = Duration.ofSeconds(5);

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final VendorTasks tasks;
    private final Deliveries deliveries;
    private final Setbacks setbacks;
    private final JobsConfig config;
    private final Clock clock;

    TaskPolls(
            AttemptRows attempts,
            JobCommits commits,
            VendorTasks tasks,
            Deliveries deliveries,
            Setbacks setbacks,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.setbacks = setbacks;
        this.config = config;
        this.clock = clock;
    }

    /** One look at a running task. */
    void poll(Job job, JobState.Polling polling) {
        Attempt attempt = open(job);
        Poll answer = tasks.poll(job, attempt);
        switch (answer) {
            case Poll.Succeeded done -> deliver(job, polling, attempt, done);
            case Poll.Failed failed -> setbacks.taskLost(job, polling, attempt, failed.errorClass(), failed.reason());
            case Poll.Waiting waiting -> later(job, polling, waiting.nextPoll(), 0);
            case Poll.Unreachable unclear -> unclear(job, polling, attempt, unclear);
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
            commits.expired(job, polling.expired(Failure.DEADLINE, now.plus(config.watch())));
        }
    }

    private Attempt open(Job job) {
        List<Attempt> all = attempts.of(job.id());
        return all.getLast();
    }
}
