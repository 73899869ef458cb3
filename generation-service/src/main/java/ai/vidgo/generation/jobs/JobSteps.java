package ai.vidgo.generation.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** One step of a claimed job, by its state. Every step ends in a commit that says when to look again. */
@Singleton
class JobSteps {

    private static final Logger LOG = Logger.getLogger(JobSteps.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final JobRows rows;
    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Purchases purchases;
    private final TaskPolls polls;
    private final Completions completions;
    private final JobsConfig config;
    private final Clock clock;

    JobSteps(
            JobRows rows,
            AttemptRows attempts,
            JobCommits commits,
            Purchases purchases,
            TaskPolls polls,
            Completions completions,
            JobsConfig config,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.commits = commits;
        this.purchases = purchases;
        this.polls = polls;
        this.completions = completions;
        this.config = config;
        this.clock = clock;
    }

    /** Does what is due. Never throws: what breaks is tried again later, under a new claim. */
    void advance(Job job) {
        try {
            step(job);
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
        switch (job.state()) {
            case JobState.Reserving reserving ->
                commits.unpaid(job, reserving.unpaid(), "found without a price after a restart");
            case JobState.Queued queued -> purchases.next(job, queued);
            case JobState.Submitting submitting -> interrupted(job, submitting);
            case JobState.Polling polling -> polls.poll(job, polling);
            case JobState.Uncertain uncertain -> decideLoss(job, uncertain);
            case JobState.Watching watching -> polls.watch(job, watching);
            case JobState.Succeeded _, JobState.Failed _ ->
                throw new IllegalStateException("a finished job has no due time");
        }
    }

    /** Only a crash leaves a job here: the request may have left us, and its task id was not stored. */
    private void interrupted(Job job, JobState.Submitting submitting) {
        Attempt attempt = last(job).unknown("the worker stopped between sending and storing the task id");
        commits.lost(job, submitting.lost(clock.instant().plus(config.unknownWindow())), attempt);
    }

    private void decideLoss(Job job, JobState.Uncertain uncertain) {
        JobsConfig.LossPolicy policy =
                config.lossPolicy().getOrDefault(job.request().operation().wireName(), JobsConfig.LossPolicy.FAIL);
        switch (policy) {
            case FAIL ->
                commits.failed(
                        job,
                        uncertain.fail(Failure.OUTCOME_UNKNOWN),
                        null,
                        "not cleared up within " + config.unknownWindow());
            case FALL_BACK -> commits.writtenOff(job, uncertain.writtenOff());
        }
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

    private Attempt last(Job job) {
        List<Attempt> all = attempts.of(job.id());
        return all.getLast();
    }
}
