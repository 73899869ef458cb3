package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A second purchase for a job whose first one is late, at the next provider and once, where the operation is configured for
 * it. The first result that is ours ends the job and is what is charged; the other purchase is taken back
 * ({@link Leftovers}). A purchase of which nobody knows whether it was made is no late one: the loss policy decides about it.
 */
@Singleton
class Hedges {

    private static final BigDecimal EARLIEST = new BigDecimal("0.05");
    private static final BigDecimal LATEST = new BigDecimal("0.9");

    private final AttemptRows attempts;
    private final JobCommits commits;
    private final Router router;
    private final Orders orders;
    private final Deliveries deliveries;
    private final Losses losses;
    private final JobsConfig config;
    private final Clock clock;

    Hedges(
            AttemptRows attempts,
            JobCommits commits,
            Router router,
            Orders orders,
            Deliveries deliveries,
            Losses losses,
            JobsConfig config,
            Clock clock) {
        this.attempts = attempts;
        this.commits = commits;
        this.router = router;
        this.orders = orders;
        this.deliveries = deliveries;
        this.losses = losses;
        this.config = config;
        this.clock = clock;
        config.hedge().forEach(Hedges::check);
    }

    static void check(String operation, BigDecimal share) {
        if (Operation.ofWireName(operation).isEmpty() || share.compareTo(EARLIEST) < 0 || share.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("vidgo.jobs.hedge." + operation + "=" + share + ": an operation, and "
                    + EARLIEST + " to " + LATEST + " of its deadline");
        }
    }

    /**
     * Says what is newly known of a second purchase: that the worker stopped while it was made, or that its lost answer has
     * been found.
     *
     * @return whether there was something; the job's step is over then
     */
    boolean clearUp(Job job, JobState.Polling polling, List<Attempt> all) {
        for (Attempt attempt : all) {
            if (attempt.state() == Attempt.State.SUBMITTING) {
                Attempt unknown = attempt.unknown("the worker stopped between sending and storing the task id");
                commits.hedged(job, polling, unknown, clock.instant(), "unknown");
                return true;
            }
            Optional<String> task = attempt.hedge() && attempt.state() == Attempt.State.UNKNOWN
                    ? attempt.noticed().filter(id -> !attempts.isTaken(attempt.provider(), id, attempt.id()))
                    : Optional.empty();
            if (task.isPresent()) {
                Attempt found = attempt.submitted(task.get(), attempt.model(), clock.instant());
                commits.hedged(job, polling, found, clock.instant(), "found");
                return true;
            }
        }
        return false;
    }

    /**
     * Buys once more where the job is late and somebody may be asked.
     *
     * @param next when the task that is late is looked at again
     * @return whether it was tried; the job's step is over then
     */
    boolean buy(Job job, JobState.Polling polling, List<Attempt> earlier, Instant next) {
        Operation operation = job.request().operation();
        if (!isLate(job, earlier)) {
            return false;
        }
        Route route = router.plan(operation);
        List<Candidate> candidates = NextProvider.of(route, earlier);
        if (candidates.isEmpty() || !router.admit(candidates.getFirst(), operation)) {
            return false;
        }
        Candidate candidate = candidates.getFirst();
        Orders.Order order = orders.draft(job, polling.hedged().attempt(), candidate, earlier, true);
        List<Decision> why = new ArrayList<>();
        why.add(Decision.of(clock.instant(), "hedged", earlier.getLast().provider(), "no result in time"));
        why.addAll(PurchaseRecord.of(clock.instant(), candidate, route.skipped(), order.request()));
        Optional<Route.Reason> refusal =
                commits.submitting(job, polling.hedged(), order.attempt(), router.limits(candidate.name()), why);
        if (refusal.isPresent()) {
            router.withdraw(candidate, operation);
            return false;
        }
        Job going = job.in(polling.hedged());
        Orders.Answered answered = orders.place(order, further -> commits.prepared(going, polling.hedged(), further));
        outcome(going, polling.hedged(), answered, next);
        return true;
    }

    private boolean isLate(Job job, List<Attempt> earlier) {
        BigDecimal share = config.hedge().get(job.request().operation().wireName());
        Instant since = earlier.getLast().submittedAt();
        if (share == null || since == null || earlier.stream().anyMatch(Attempt::hedge)) {
            return false;
        }
        Duration whole = config.limit(job.request().operation());
        Duration patience = Duration.ofMillis(
                share.multiply(BigDecimal.valueOf(whole.toMillis())).longValue());
        Instant now = clock.instant();
        return !now.isBefore(since.plus(patience)) && now.isBefore(job.deadline());
    }

    private void outcome(Job job, JobState.Polling polling, Orders.Answered answered, Instant next) {
        Attempt attempt = answered.attempt();
        switch (answered.submission()) {
            case Submission.Accepted accepted
            when attempts.isTaken(attempt.provider(), accepted.taskId(), attempt.id()) ->
                unknown(job, polling, attempt, "the answer names the task of another purchase", next);
            case Submission.Accepted accepted -> {
                Instant now = clock.instant();
                Instant first = now.plus(accepted.firstPoll());
                Attempt submitted = attempt.submitted(accepted.taskId(), accepted.model(), now);
                commits.hedged(job, polling, submitted, first.isBefore(next) ? first : next, "accepted");
            }
            case Submission.Completed completed -> inline(job, polling, attempt, completed, next);
            case Submission.Refused refused -> {
                Operation operation = job.request().operation();
                router.failed(attempt.provider(), operation, refused.errorClass(), refused.retryAfter());
                Attempt failed = attempt.failed(refused.errorClass(), refused.reason(), false);
                commits.hedged(job, polling, failed, next, "refused");
            }
            case Submission.OutcomeUnknown unknown -> unknown(job, polling, attempt, unknown.reason(), next);
        }
    }

    private void unknown(Job job, JobState.Polling polling, Attempt attempt, String reason, Instant next) {
        router.failed(attempt.provider(), job.request().operation(), ErrorClass.OUTCOME_UNKNOWN);
        commits.hedged(job, polling, attempt.unknown(reason), next, "unknown");
    }

    /** A provider that answers with the result itself. */
    private void inline(
            Job job, JobState.Polling polling, Attempt attempt, Submission.Completed completed, Instant next) {
        Attempt answered = attempt.succeeded(completed.model(), completed.costUsd());
        switch (deliveries.keep(job, completed.media())) {
            case Keeping.Kept kept -> deliveries.deliver(job, polling.delivered(), answered, kept, completed);
            case Keeping.NotKept notKept -> {
                router.failed(attempt.provider(), job.request().operation(), notKept.errorClass());
                Attempt failed = answered.failed(notKept.errorClass(), notKept.reason(), false);
                commits.hedged(job, polling, failed, next, "refused");
            }
        }
    }

    /**
     * Nothing came of one purchase: the other one is left, where there is one.
     *
     * @return whether there is; the job's step is over then
     */
    boolean goOn(Job job, JobState.Polling polling, Attempt ended, List<Attempt> all) {
        ErrorClass why = Objects.requireNonNull(ended.errorClass());
        List<Attempt> others =
                all.stream().filter(each -> !each.id().equals(ended.id())).toList();
        Optional<String> open = others.stream()
                .filter(Attempt::isOpen)
                .map(Attempt::taskId)
                .filter(Objects::nonNull)
                .findFirst();
        Instant now = clock.instant();
        if (open.isPresent()) {
            JobState.Polling left = polling.waitingFor(open.get());
            if (why.fallBack()) {
                commits.hedged(job, left, ended, now, "refused");
            } else {
                JobState.Watching over = left.expired(Setbacks.verdict(why), now.plus(config.watch()));
                commits.expired(job, over, ended, ended.outcome().reason());
            }
            return true;
        }
        boolean mayExist = why.fallBack()
                && others.stream().anyMatch(each -> each.hedge() && each.state() == Attempt.State.UNKNOWN);
        if (mayExist) {
            Instant until = now.plus(config.unknownWindow());
            commits.hedged(job, polling.lost(until), ended, losses.nextSearch(now, until), "refused");
        }
        return mayExist;
    }
}
