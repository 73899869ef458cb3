package ai.vidgo.generation.jobs;

import ai.vidgo.generation.credits.Credits;
import ai.vidgo.generation.credits.Reservation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Paid generations: open one, wait for it, look at it. The work itself is done by {@link JobWorker}. */
@ApplicationScoped
public class Jobs {

    private final JobRows rows;
    private final OpeningRows openings;
    private final JobCommits commits;
    private final Credits credits;
    private final Completions completions;
    private final JobWorker worker;
    private final JobsConfig config;
    private final Clock clock;

    Jobs(
            JobRows rows,
            OpeningRows openings,
            JobCommits commits,
            Credits credits,
            Completions completions,
            JobWorker worker,
            JobsConfig config,
            Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.commits = commits;
        this.credits = credits;
        this.completions = completions;
        this.worker = worker;
        this.config = config;
        this.clock = clock;
    }

    /** The job that the owner already has under this idempotency key, if any. */
    public Optional<Opening> existing(UUID ownerId, String idempotencyKey, String fingerprint) {
        return openings.existing(ownerId, idempotencyKey, fingerprint);
    }

    /** The store key of the main input of that job; empty when there is no such job, or none of its inputs. */
    public Optional<String> mainInput(UUID ownerId, String idempotencyKey) {
        return rows.findByKey(ownerId, idempotencyKey)
                .flatMap(job -> job.request().inputs().stream().findFirst());
    }

    /**
     * Stores the job, holds its price, and lets it run. The row exists before billing is asked, so that a crash in
     * between leaves a job that recovery releases, and never a hold that nobody knows of.
     */
    public Opening open(NewJob request) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant deadline = now.plus(config.limit(request.request().operation()));
        Opening opening = commits.open(id, request, now.plus(config.reserving()), deadline);
        return opening instanceof Opening.Opened ? reserve(unpaid(id, request, deadline), request) : opening;
    }

    /** The job as it is now; empty for an unknown id, for somebody else's job and for a removed one. */
    public Optional<JobView> find(UUID ownerId, UUID jobId) {
        return rows.find(jobId, ownerId).map(JobView::of);
    }

    /** Those of these jobs that {@link #find(UUID, UUID)} would find, by their ids. */
    public Map<UUID, JobView> find(UUID ownerId, Collection<UUID> jobIds) {
        return jobIds.isEmpty()
                ? Map.of()
                : rows.find(jobIds, ownerId).stream().collect(Collectors.toMap(Job::id, JobView::of));
    }

    /** The owner's latest success with the same request that was not removed. */
    public Optional<JobView> earlier(UUID ownerId, String fingerprint) {
        return rows.findSucceeded(ownerId, fingerprint).map(JobView::of);
    }

    /**
     * The job once it is over, or as it is when the time is up; empty when it was withdrawn because its price was
     * refused. Blocks.
     */
    public Optional<JobView> await(UUID jobId, Duration atMost) {
        return completions.await(jobId, atMost, () -> rows.find(jobId).map(JobView::of));
    }

    /**
     * Ends the owner's job and gives its credits back, at once where nothing is being bought this moment. A result that
     * comes all the same is kept and never charged. A job that is over stays as it is.
     *
     * @return the job as it is then; empty for an unknown id and for somebody else's job
     */
    public Optional<JobView> cancel(UUID ownerId, UUID jobId, Duration atMost) {
        if (find(ownerId, jobId).isEmpty()) {
            return Optional.empty();
        }
        rows.cancel(jobId, clock.instant());
        worker.wake();
        return await(jobId, atMost);
    }

    /** The owner's server knows that the job is over. */
    public void told(UUID jobId) {
        commits.announced(jobId, Decision.of(clock.instant(), Decision.TOLD));
    }

    /** The owner's server could not be told, and will not be. */
    public void notTold(UUID jobId, String reason) {
        commits.announced(jobId, new Decision(clock.instant(), Decision.NOT_TOLD, null, null, reason));
    }

    /** As its row is until somebody claims it, without its trace, which only the steps after the claim follow. */
    private static Job unpaid(UUID id, NewJob request, Instant deadline) {
        return new Job(
                id,
                request.ownerId(),
                request.serviceType(),
                request.request(),
                request.fingerprint(),
                new JobState.Reserving(),
                0,
                deadline,
                0,
                0,
                null,
                false,
                request.callbackUrl(),
                null);
    }

    private Opening reserve(Job job, NewJob request) {
        JobState.Reserving reserving = new JobState.Reserving();
        Reservation answer = credits.reserve(
                request.ownerId(), job.id(), request.serviceType(), request.extraCredits(), request.followedBy());
        try {
            return switch (answer) {
                case Reservation.Held held -> {
                    commits.held(job, reserving.held(), held.amount());
                    worker.wake();
                    yield new Opening.Opened(job.id());
                }
                case Reservation.InsufficientCredits _ -> {
                    commits.discard(job);
                    yield new Opening.InsufficientCredits();
                }
                case Reservation.PlanNotAllowed _ -> {
                    commits.discard(job);
                    yield new Opening.PlanNotAllowed();
                }
                case Reservation.Unclear unclear -> {
                    commits.unpaid(job, reserving.unpaid(), unclear.reason());
                    yield new Opening.Unavailable();
                }
            };
        } catch (StaleLease recoveryWasFaster) {
            return new Opening.Unavailable();
        }
    }
}
