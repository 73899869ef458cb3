package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Route.Skipped;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Buys: chooses who is asked, commits the attempt, asks once, commits the outcome. The only place that submits
 * (contract: external-providers §2.3).
 */
@Singleton
class Purchases {

    private static final Logger LOG = Logger.getLogger(Purchases.class);

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final Orders orders;
    private final Deliveries deliveries;
    private final Setbacks setbacks;
    private final Losses losses;
    private final JobsConfig config;
    private final Clock clock;

    Purchases(
            AttemptRows attempts,
            JobCommits commits,
            Router router,
            Orders orders,
            Deliveries deliveries,
            Setbacks setbacks,
            Losses losses,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.orders = orders;
        this.deliveries = deliveries;
        this.setbacks = setbacks;
        this.losses = losses;
        this.config = config;
        this.clock = clock;
    }

    /** Buys from the next provider, waits for one, or ends the job when time or providers are used up. */
    void next(Job job, JobState.Queued queued) {
        if (!clock.instant().isBefore(job.deadline())) {
            commits.failed(job, queued.fail(Failure.DEADLINE), null, "no time left for a purchase");
            return;
        }
        Route route = router.plan(job.request().operation());
        List<Attempt> earlier = attempts.of(job.id());
        List<Skipped> skipped = new ArrayList<>(route.skipped());
        for (Candidate candidate : NextProvider.of(route, earlier)) {
            Optional<Reason> refusal = buy(job, queued.submit(), candidate, skipped, earlier);
            if (refusal.isEmpty()) {
                return;
            }
            skipped.add(new Skipped(candidate.name(), refusal.get()));
            if (refusal.get() == Reason.FULL && clock.instant().isBefore(patience(job))) {
                break;
            }
        }
        waitOrFail(job, queued, NextProvider.untried(skipped, earlier), earlier);
    }

    /** Until when a job waits for room at the provider that stands best. */
    private Instant patience(Job job) {
        Instant accepted = job.deadline().minus(config.limit(job.request().operation()));
        return accepted.plus(config.roomPatience());
    }

    /** Somebody may be free again before the deadline, or nobody will be. */
    private void waitOrFail(Job job, JobState.Queued queued, List<Skipped> untried, List<Attempt> earlier) {
        Instant now = clock.instant();
        Optional<Instant> again = untried.stream()
                .flatMap(skipped -> again(skipped, now).stream())
                .filter(job.deadline()::isAfter)
                .min(Comparator.naturalOrder());
        if (again.isPresent()) {
            // The record names a wait once, not at each look.
            Decision[] first = job.faults() > 0
                    ? new Decision[0]
                    : new Decision[] {
                        Decision.of(now, "waiting", untried.getFirst().provider(), PurchaseRecord.reasons(untried))
                    };
            commits.postponed(job, queued.postponed(), again.get(), job.faults() + 1, first);
        } else {
            commits.failed(job, queued.fail(Failure.NO_PROVIDER), null, PurchaseRecord.end(untried, earlier));
        }
    }

    private Optional<Instant> again(Skipped skipped, Instant now) {
        return switch (skipped.reason()) {
            case PARKED ->
                Optional.ofNullable(skipped.until()).filter(until -> until.isBefore(now.plus(config.patience())));
            case FULL, ON_TRIAL -> Optional.of(now.plus(config.roomPause()));
            case UNKNOWN, NOT_CONFIGURED, NOT_CAPABLE, BREAKER_OPEN, BUDGET_SPENT -> Optional.empty();
        };
    }

    /** One purchase, unless it is not admitted; then the reason. */
    private Optional<Reason> buy(
            Job job,
            JobState.Submitting submitting,
            Candidate candidate,
            List<Skipped> skipped,
            List<Attempt> earlier) {
        Operation operation = job.request().operation();
        if (!router.admit(candidate, operation)) {
            return Optional.of(Reason.ON_TRIAL);
        }
        Orders.Order order = orders.draft(job, submitting.attempt(), candidate, earlier, false);
        List<Decision> why = PurchaseRecord.of(clock.instant(), candidate, skipped, order.request());
        Optional<Reason> refusal =
                commits.submitting(job, submitting, order.attempt(), router.limits(candidate.name()), why);
        if (refusal.isPresent()) {
            router.withdraw(candidate, operation);
        } else {
            Job going = job.in(submitting);
            Orders.Answered answered = orders.place(order, further -> commits.prepared(going, submitting, further));
            outcome(going, submitting, answered.attempt(), candidate, answered.submission());
        }
        return refusal;
    }

    private void outcome(
            Job job, JobState.Submitting submitting, Attempt attempt, Candidate candidate, Submission submission) {
        Instant now = clock.instant();
        switch (submission) {
            case Submission.Accepted accepted
            when attempts.isTaken(candidate.name(), accepted.taskId(), attempt.id()) ->
                lost(job, submitting, attempt, "the answer names the task of another purchase");
            case Submission.Accepted accepted -> {
                LOG.infof("attempt %s: %s has task %s", attempt.id(), candidate.name(), accepted.taskId());
                commits.accepted(
                        job,
                        submitting.accepted(accepted.taskId()),
                        attempt.submitted(accepted.taskId(), accepted.model(), now),
                        now.plus(accepted.firstPoll()));
            }
            case Submission.Completed completed -> deliveries.inline(job, submitting, attempt, completed);
            case Submission.Refused refused -> refused(job, submitting, attempt, refused);
            case Submission.OutcomeUnknown unknown -> {
                router.failed(candidate.name(), job.request().operation(), ErrorClass.OUTCOME_UNKNOWN);
                lost(job, submitting, attempt, unknown.reason());
            }
        }
    }

    private void lost(Job job, JobState.Submitting submitting, Attempt attempt, String reason) {
        Instant now = clock.instant();
        Instant until = now.plus(config.unknownWindow());
        commits.lost(job, submitting.lost(until), attempt.unknown(reason), losses.nextSearch(now, until));
    }

    private void refused(Job job, JobState.Submitting submitting, Attempt attempt, Submission.Refused refused) {
        setbacks.nothingBought(job, submitting, attempt, refused.errorClass(), refused.reason(), refused.retryAfter());
    }
}
