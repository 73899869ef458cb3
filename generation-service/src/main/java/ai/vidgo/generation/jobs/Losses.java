package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Purchases whose answer was lost. Nothing is bought again before it is known, or decided by the operation's loss policy,
 * what became of them: the vendor's notice names the task, or its list does, or the time to wait is over (contract:
 * external-providers §2.2).
 */
@Singleton
class Losses {

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final JobsConfig config;
    private final Clock clock;

    Losses(AttemptRows attempts, JobCommits commits, Router router, JobsConfig config, Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.config = config;
        this.clock = clock;
    }

    /** Only a crash leaves a job here: the request may have left us, and its task id was not stored. */
    void interrupted(Job job, JobState.Submitting submitting) {
        Attempt attempt = last(job);
        Instant now = clock.instant();
        Optional<String> task = task(attempt);
        if (task.isPresent()) {
            commits.found(job, submitting.accepted(task.get()), attempt.submitted(task.get(), null, now));
        } else {
            Instant until = now.plus(config.unknownWindow());
            commits.lost(
                    job,
                    submitting.lost(until),
                    attempt.unknown("the worker stopped between sending and storing the task id"),
                    nextSearch(now, until));
        }
    }

    /** One more look for the purchase; at the end of the wait the loss policy decides. */
    void clearUp(Job job, JobState.Uncertain uncertain) {
        Attempt attempt = last(job);
        Instant now = clock.instant();
        Optional<String> task = task(attempt);
        if (task.isPresent()) {
            commits.found(job, uncertain.found(task.get()), attempt.submitted(task.get(), attempt.model(), now));
        } else if (now.isBefore(uncertain.until())) {
            commits.postponed(job, uncertain, nextSearch(now, uncertain.until()), 0);
        } else {
            decide(job, uncertain);
        }
    }

    /** The vendor has reported on a purchase after its job had failed. */
    void reported(Job job, JobState.Failed failed) {
        List<Attempt> all = attempts.of(job.id());
        Optional<String> task = all.isEmpty() ? Optional.empty() : all.getLast().noticed();
        if (task.isEmpty() || all.getLast().taskId() != null) {
            commits.rests(job);
        } else {
            Attempt attempt = all.getLast();
            Instant now = clock.instant();
            JobState.Watching next = failed.found(attempt.number(), task.get(), now.plus(config.watch()));
            commits.foundLate(job, next, attempt.submitted(task.get(), attempt.model(), now));
        }
    }

    /** When to look again, not later than the end of the wait. */
    Instant nextSearch(Instant now, Instant until) {
        Instant next = now.plus(config.searchPause());
        return next.isBefore(until) ? next : until;
    }

    private void decide(Job job, JobState.Uncertain uncertain) {
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

    private Optional<String> task(Attempt attempt) {
        return attempt.noticed()
                .or(() -> router.provider(attempt.provider())
                        .filter(GenerationProvider::configured)
                        .flatMap(provider -> provider.find(attempt.id())))
                .filter(task -> !attempts.isTaken(attempt.provider(), task, attempt.id()));
    }

    private Attempt last(Job job) {
        return attempts.of(job.id()).getLast();
    }
}
