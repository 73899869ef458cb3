package ai.vidgo.generation.jobs;

import ai.vidgo.generation.credits.Credits;
import ai.vidgo.generation.presets.Material;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commit points of a job: every method is one transaction, and nothing else writes jobs. What a job's end does to
 * money and to the catalogue is an outbox event in the same transaction, so either all of it happened or none. Where a
 * request waits, a transaction is a single statement that commits by itself, in one round trip.
 *
 * <p>All methods that take a claimed job throw {@link StaleLease} when another worker holds it now; the transaction,
 * events included, is then void.
 */
@ApplicationScoped
class JobCommits {

    private final JobRows jobs;
    private final OpeningRows openings;
    private final AttemptRows attempts;
    private final Admission admission;
    private final Credits credits;
    private final Outbox outbox;
    private final JobsConfig config;
    private final Clock clock;

    JobCommits(
            JobRows jobs,
            OpeningRows openings,
            AttemptRows attempts,
            Admission admission,
            Credits credits,
            Outbox outbox,
            JobsConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.openings = openings;
        this.attempts = attempts;
        this.admission = admission;
        this.credits = credits;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a new job before its price is asked for, unless its key is taken, its owner has as many jobs running as the
     * plan allows, or the queue is full.
     *
     * @param recoverAt when recovery gives it up
     */
    Opening open(UUID id, NewJob job, Instant recoverAt, Instant deadline) {
        return openings.open(id, job, config.queue(), now(), recoverAt, deadline);
    }

    /** The price is held: the job may run. */
    void held(Job job, JobState.Queued next, int price) {
        jobs.save(job, Change.to(next, now(), Decision.of(now(), "held")).holding(price), now());
    }

    /** Billing refused: no trace is left, a repeated request is a new one. */
    void discard(Job job) {
        openings.discard(job.id());
    }

    /** Whether the price is held is not known: the release leaves a mark in billing that stops a late hold too. */
    @Transactional
    void unpaid(Job job, JobState.Failed next, String reason) {
        jobs.save(job, Change.to(next, null, decision("not_reserved", null, null, reason)), now());
        openings.forgetKey(job.id());
        credits.release(job.id(), next.failure().code());
    }

    /**
     * The purchase is about to be made; committed before the request leaves, unless our limits at the provider forbid
     * it.
     *
     * @return why it is not made; nothing is stored then
     */
    @Transactional
    Optional<Route.Reason> submitting(
            Job job, JobState next, Attempt attempt, Router.Limits limits, List<Decision> decisions) {
        Optional<Route.Reason> obstacle =
                admission.obstacle(attempt.provider(), attempt.terms().reservedUsd(), limits);
        if (obstacle.isEmpty()) {
            attempts.insert(attempt);
            Change change =
                    Change.to(next, now(), decisions.toArray(Decision[]::new)).goingOn();
            jobs.save(job, change, now());
        }
        return obstacle;
    }

    /** What the purchase needs first is bought; committed right after its answer. */
    @Transactional
    void prepared(Job job, JobState same, Attempt attempt) {
        attempts.update(attempt, now());
        Decision done = Decision.of(now(), "prepared", attempt.provider(), null);
        jobs.save(job, Change.to(same, now(), done).goingOn(), now());
    }

    /** The task was a preparation, and is done: what it is for is bought next, at the same provider. */
    @Transactional
    void trained(Job job, JobState.Queued next, Attempt attempt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, now(), Decision.of(now(), "trained", attempt.provider(), null)), now());
    }

    /** A purchase whose answer was lost was made: its task is known by the vendor's list or notice. */
    @Transactional
    void found(Job job, JobState.Polling next, Attempt attempt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, now(), Decision.of(now(), "found", attempt.provider(), null)), now());
    }

    /** The same after the job had failed: released stays released, the result is waited for all the same. */
    @Transactional
    void foundLate(Job job, JobState.Watching next, Attempt attempt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, now(), Decision.of(now(), "found", attempt.provider(), "after the end")), now());
    }

    /** Nothing is left to do for a job that is over. */
    @Transactional
    void rests(Job job) {
        jobs.save(job, Change.to(job.state(), null), now());
    }

    /** What came of telling the owner's server, behind the end of the record; the first word stands. */
    @Transactional
    void announced(UUID jobId, Decision outcome) {
        jobs.append(jobId, outcome);
    }

    /** Ends a job whose row nobody understood until its deadline. */
    @Transactional
    void abandoned(UUID jobId) {
        jobs.abandon(jobId, Failure.NO_PROVIDER, now()).ifPresent(abandoned -> {
            credits.release(jobId, Failure.NO_PROVIDER.code());
            announce(jobId, abandoned.ownerId(), abandoned.callbackUrl());
        });
    }

    /** The provider has the task; committed right after its answer. */
    @Transactional
    void accepted(Job job, JobState.Polling next, Attempt attempt, Instant dueAt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, dueAt, Decision.of(now(), "accepted", attempt.provider(), null)), now());
    }

    /** The result is ours: success, settlement and candidate in one transaction. */
    @Transactional
    void delivered(Job job, JobState.Succeeded next, Attempt attempt, JobResult result, @Nullable Material candidate) {
        attempts.update(attempt, now());
        // The other one of two purchases is still to be taken back.
        Instant dueAt = attempts.isOpenBeside(attempt) ? now() : null;
        Change change = Change.to(next, dueAt, Decision.of(now(), "delivered", attempt.provider(), null))
                .with(Change.Hold.SETTLED)
                .with(result);
        jobs.save(job, change, now());
        credits.settle(job.id(), job.price());
        announce(job);
        if (candidate != null) {
            outbox.publish("material.candidate", candidate.lookupHash(), candidate);
        }
    }

    /** What became of one of two purchases, where that does not end the job. */
    @Transactional
    void hedged(Job job, JobState next, Attempt attempt, Instant dueAt, String event) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, dueAt, decision(event, attempt)), now());
    }

    /** The attempt failed and another purchase may follow. */
    @Transactional
    void rejected(Job job, JobState.Queued next, Attempt attempt, Instant dueAt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, dueAt, decision("refused", attempt)), now());
    }

    /** The request left and its answer got lost. The hold stays. */
    @Transactional
    void lost(Job job, JobState.Uncertain next, Attempt attempt, Instant lookAt) {
        attempts.update(attempt, now());
        jobs.save(job, Change.to(next, lookAt, decision("unknown", attempt)), now());
    }

    /** The loss is accepted and the next provider may be asked. */
    @Transactional
    void writtenOff(Job job, JobState.Queued next) {
        jobs.save(job, Change.to(next, now(), Decision.of(now(), "written_off")), now());
    }

    /** The job ends without a result: failure and release in one transaction. */
    @Transactional
    void failed(Job job, JobState.Failed next, @Nullable Attempt attempt, @Nullable String reason) {
        if (attempt != null) {
            attempts.update(attempt, now());
        }
        Decision why = decision("failed", attempt == null ? null : attempt.provider(), next.failure(), reason);
        jobs.save(job, Change.to(next, null, why).with(Change.Hold.RELEASED), now());
        credits.release(job.id(), next.failure().code());
        announce(job);
    }

    /** Over before the result is there: released for the client, while a provider still has a task. */
    @Transactional
    void expired(Job job, JobState.Watching next, @Nullable Attempt ended, @Nullable String reason) {
        if (ended != null) {
            attempts.update(ended, now());
        }
        Decision why = decision("failed", ended == null ? null : ended.provider(), next.failure(), reason);
        jobs.save(job, Change.to(next, now(), why).with(Change.Hold.RELEASED), now());
        credits.release(job.id(), next.failure().code());
        announce(job);
    }

    /** What was learnt of purchases that outlived their job. */
    @Transactional
    void looked(Job job, Change change, List<Attempt> lookedAt) {
        lookedAt.forEach(attempt -> attempts.update(attempt, now()));
        jobs.save(job, change, now());
    }

    /** Nothing changed; somebody looks again later. The one statement commits by itself, see {@link JobRows#postpone}. */
    void postponed(Job job, JobState same, Instant dueAt, int faults, Decision... why) {
        jobs.postpone(job, Change.to(same, dueAt, why).afterFaults(faults), now());
    }

    /** The end as a fact in the same transaction, where the owner wants to be told. */
    private void announce(UUID jobId, UUID ownerId, @Nullable URI callback) {
        if (callback != null) {
            outbox.publish(JobEnded.TOPIC, jobId.toString(), new JobEnded(jobId, ownerId, callback.toString()));
        }
    }

    private void announce(Job job) {
        announce(job.id(), job.ownerId(), job.callbackUrl());
    }

    private Decision decision(String event, Attempt attempt) {
        return decision(
                event,
                attempt.provider(),
                attempt.errorClass(),
                attempt.outcome().reason());
    }

    private Decision decision(
            String event, @Nullable String provider, @Nullable Enum<?> errorClass, @Nullable String reason) {
        return new Decision(now(), event, provider, errorClass == null ? null : errorClass.name(), reason);
    }

    private Instant now() {
        return clock.instant();
    }
}
