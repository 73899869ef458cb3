package ai.vidgo.generation.jobs;

import ai.vidgo.platform.tracing.Traces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** One step of a claimed job, by its state. Every step ends in a commit that says when to look again. */
@Singleton
class JobSteps {

    private static final Logger LOG = Logger.getLogger(JobSteps.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final JobRows rows;
    private final JobCommits commits;
    private final Purchases purchases;
    private final TaskPolls polls;
    private final Leftovers leftovers;
    private final Losses losses;
    private final Completions completions;
    private final Traces traces;
    private final JobsConfig config;
    private final Clock clock;

    JobSteps(
            JobRows rows,
            JobCommits commits,
            Purchases purchases,
            TaskPolls polls,
            Leftovers leftovers,
            Losses losses,
            Completions completions,
            Traces traces,
            JobsConfig config,
            Clock clock) {
        this.rows = rows;
        this.commits = commits;
        this.purchases = purchases;
        this.polls = polls;
        this.leftovers = leftovers;
        this.losses = losses;
        this.completions = completions;
        this.traces = traces;
        this.config = config;
        this.clock = clock;
    }

    /** Does what is due. Never throws: what breaks is tried again later, under a new claim. */
    void advance(Job job) {
        try {
            traces.resume(
                    "job step",
                    job.traceParent(),
                    Map.of(
                            "vidgo.job.id", job.id().toString(),
                            "vidgo.job.state", job.state().getClass().getSimpleName(),
                            "vidgo.operation", job.request().operation().wireName()),
                    () -> step(job));
        } catch (StaleLease takenOver) {
            LOG.infof("step void: %s", takenOver.getMessage());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "step of job %s in %s broke", job.id(), job.state());
            defer(job);
        } finally {
            completions.ended(job.id());
        }
    }

    private void step(Job job) {
        if (job.cancelled() && cancel(job)) {
            return;
        }
        switch (job.state()) {
            case JobState.Reserving reserving ->
                commits.unpaid(job, reserving.unpaid(), "found without a price after a restart");
            case JobState.Queued queued -> purchases.next(job, queued);
            case JobState.Submitting submitting -> losses.interrupted(job, submitting);
            case JobState.Polling polling -> polls.poll(job, polling);
            case JobState.Uncertain uncertain -> losses.clearUp(job, uncertain);
            case JobState.Watching watching -> leftovers.ofFailed(job, watching);
            case JobState.Failed failed -> losses.reported(job, failed);
            case JobState.Succeeded succeeded -> leftovers.ofSucceeded(job, succeeded);
        }
    }

    /** Whether the job could be ended; what is being bought this moment has to be known first. */
    private boolean cancel(Job job) {
        switch (job.state()) {
            case JobState.Queued queued -> commits.failed(job, queued.fail(Failure.CANCELLED), null, "by the owner");
            case JobState.Uncertain uncertain ->
                commits.failed(job, uncertain.fail(Failure.CANCELLED), null, "by the owner");
            case JobState.Polling polling -> {
                Instant until = clock.instant().plus(config.watch());
                commits.expired(job, polling.expired(Failure.CANCELLED, until), null, "by the owner");
            }
            case JobState.Reserving _,
                    JobState.Submitting _,
                    JobState.Succeeded _,
                    JobState.Failed _,
                    JobState.Watching _ -> {
                return false;
            }
        }
        return true;
    }

    /** Ends jobs that no version of the program understood until their deadline, and leaves the others to one that does. */
    void giveUpUnreadable(List<UUID> jobs) {
        rows.leaveAlone(jobs, clock.instant().plus(config.unreadablePause()));
        jobs.forEach(commits::abandoned);
    }

    /** Writes no state: the row may be ahead of what this step read, and going back would buy twice. */
    private void defer(Job job) {
        Duration wait = config.retryPause().multipliedBy(1L << Math.min(job.faults(), 6));
        Duration bounded = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
        Instant dueAt = clock.instant().plus(bounded);
        try {
            rows.defer(job, dueAt);
        } catch (RuntimeException databaseAway) {
            LOG.warnf("job %s waits for its lease to end: %s", job.id(), databaseAway.getMessage());
        }
    }
}
