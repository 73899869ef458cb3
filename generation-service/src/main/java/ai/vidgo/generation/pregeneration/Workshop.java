package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.jobs.LibraryBook;
import ai.vidgo.generation.jobs.ProviderCalls;
import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.moderation.Verdict;
import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Buys one thing and waits for it, by the rules that jobs follow: providers in the order of the route, one submission
 * each, no fall-back after a refusal of content, and none after an unknown outcome, which may have been bought. What is
 * bought is claimed before and written into the book of all purchases, so that no other instance buys it too, a later run
 * goes on with a task that this one left, and the limits of a provider hold. Jobs come first: the library waits for room.
 */
@Singleton
class Workshop {

    private final Router router;
    private final Claims claims;
    private final LibraryCommits commits;
    private final Collector collector;
    private final ProviderCalls calls;
    private final Moderation moderation;
    private final PregenerationConfig config;
    private final Clock clock;

    Workshop(
            Router router,
            Claims claims,
            LibraryCommits commits,
            Collector collector,
            ProviderCalls calls,
            Moderation moderation,
            PregenerationConfig config,
            Clock clock) {
        this.router = router;
        this.claims = claims;
        this.commits = commits;
        this.collector = collector;
        this.calls = calls;
        this.moderation = moderation;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is to be made.
     *
     * @param key the same for the same thing in every run
     * @param wanted asked once the thing is claimed: whether it is still missing
     * @param keep makes it ours; answers with what is wrong when that is not possible
     */
    record Order(
            String key,
            GenerationRequest request,
            BooleanSupplier wanted,
            Function<Made, Optional<Keeping.NotKept>> keep) {

        Operation operation() {
            return request.operation();
        }
    }

    /** A thing that was made and is still at the provider. */
    record Made(List<ProviderMedia> media, String provider, String model, BigDecimal costUsd, Duration took) {}

    /** Makes a thing, unless another instance is at it or it is there. */
    Outcome make(Order order, SpendingCap cap) {
        Optional<Claim> taken = claims.take(order.key());
        if (taken.isEmpty()) {
            return new Outcome.Skipped("another instance makes it");
        }
        Claim claim = taken.get();
        try {
            if (!order.wanted().getAsBoolean()) {
                commits.notWanted(claim, order.operation());
                return new Outcome.Skipped("it is there by now");
            }
            return goOn(claim, order, cap);
        } catch (ClaimLost lost) {
            return new Outcome.Skipped(Objects.requireNonNull(lost.getMessage()));
        } finally {
            // What is settled has no claim any more.
            claims.leave(claim);
        }
    }

    /** The list price at the provider that would be asked first; zero when none can be asked. */
    BigDecimal estimate(GenerationRequest request) {
        return router.plan(request.operation()).candidates().stream()
                .findFirst()
                .map(candidate -> candidate.provider().estimate(request))
                .orElse(BigDecimal.ZERO);
    }

    private Outcome goOn(Claim claim, Order order, SpendingCap cap) {
        return switch (claim.left()) {
            case Claims.Left.Task task -> resume(claim, task, order);
            case Claims.Left.Unknown unknown
            when clock.instant().isBefore(unknown.since().plus(config.unknownWindow())) -> {
                commits.interrupted(claim, order.operation());
                yield new Outcome.Failed(unknown.provider() + " may have made it since " + unknown.since()
                        + "; it is not bought again yet");
            }
            case Claims.Left.Unknown _, Claims.Left.Nothing _ -> buy(claim, order, cap);
        };
    }

    /** An earlier run paid for it. */
    private Outcome resume(Claim claim, Claims.Left.Task task, Order order) {
        Optional<GenerationProvider> provider = router.provider(task.provider());
        if (provider.isEmpty()) {
            return new Outcome.Failed(task.provider() + " is not there any more");
        }
        Purchase purchase =
                new Purchase(commits.underWay(claim), claim, order, provider.get(), task.costUsd(), task.since());
        Submission.Accepted accepted = new Submission.Accepted(task.taskId(), task.model(), Duration.ZERO);
        return switch (collector.collect(purchase, accepted)) {
            case Acquisition.Stored stored -> new Outcome.Stored(stored.costUsd());
            case Acquisition.Pending pending -> new Outcome.Failed(pending.reason());
            case Acquisition.NotMade notMade -> {
                commits.failed(purchase, notMade);
                yield givenUp(claim, notMade.reason());
            }
        };
    }

    private Outcome givenUp(Claim claim, String reason) {
        claims.finish(claim);
        return new Outcome.Failed(reason);
    }

    private Outcome buy(Claim claim, Order order, SpendingCap cap) {
        Verdict verdict = moderation.snapshot(null).checkPaid(order.request().prompt());
        if (!verdict.safe()) {
            return givenUp(claim, "not allowed: " + verdict.reason());
        }
        Instant patience = clock.instant().plus(config.roomPatience());
        Try last = new Try(new Outcome.Failed("no provider can be asked"), true);
        for (Candidate candidate : router.plan(order.operation()).candidates()) {
            BigDecimal estimate = candidate.provider().estimate(order.request());
            if (!cap.reserve(estimate)) {
                return givenUp(claim, "the cost cap of the run is reached");
            }
            Purchase purchase =
                    new Purchase(UUID.randomUUID(), claim, order, candidate.provider(), estimate, clock.instant());
            last = buyAt(candidate, purchase, patience, cap);
            if (!last.next()) {
                return last.outcome();
            }
        }
        claims.finish(claim);
        return last.outcome();
    }

    /**
     * One try at one provider.
     *
     * @param next whether another one may be asked
     */
    private record Try(Outcome outcome, boolean next) {}

    private Try buyAt(Candidate candidate, Purchase purchase, Instant patience, SpendingCap cap) {
        Optional<String> obstacle = admitted(candidate, purchase, patience);
        if (obstacle.isPresent()) {
            cap.correct(purchase.estimateUsd(), BigDecimal.ZERO);
            return new Try(new Outcome.Failed(obstacle.get()), true);
        }
        String provider = candidate.name();
        Operation operation = purchase.operation();
        return switch (ask(purchase)) {
            case Acquisition.Stored stored -> {
                router.succeeded(provider, operation);
                cap.correct(purchase.estimateUsd(), stored.costUsd());
                yield new Try(new Outcome.Stored(stored.costUsd()), false);
            }
            case Acquisition.Pending pending -> {
                router.failed(provider, operation, pending.errorClass());
                yield new Try(new Outcome.Failed(provider + ": " + pending.reason()), false);
            }
            case Acquisition.NotMade notMade -> {
                router.failed(provider, operation, notMade.errorClass(), notMade.retryAfter());
                commits.failed(purchase, notMade);
                cap.correct(purchase.estimateUsd(), Objects.requireNonNullElse(notMade.costUsd(), BigDecimal.ZERO));
                String reason = provider + ": " + notMade.reason();
                yield notMade.errorClass().fallBack()
                        ? new Try(new Outcome.Failed(reason), true)
                        : new Try(givenUp(purchase.claim(), reason), false);
            }
        };
    }

    /** Enters a purchase into the book, as soon as there is room for it; else why it is not made. */
    private Optional<String> admitted(Candidate candidate, Purchase purchase, Instant patience) {
        Operation operation = purchase.operation();
        LibraryBook.Entry entry = new LibraryBook.Entry(
                purchase.id(),
                purchase.order().key(),
                operation,
                candidate.name(),
                candidate.backup(),
                purchase.estimateUsd());
        Router.Limits limits = router.limits(candidate.name()).share(config.share());
        while (router.admit(candidate, operation)) {
            Optional<Reason> obstacle = commits.submitting(purchase.claim(), entry, limits);
            if (obstacle.isEmpty()) {
                return Optional.empty();
            }
            router.withdraw(candidate, operation);
            if (obstacle.get() != Reason.FULL) {
                return Optional.of("what may be spent at " + candidate.name() + " today is spent");
            }
            if (!clock.instant().isBefore(patience) || Thread.currentThread().isInterrupted()) {
                return Optional.of("no room at " + candidate.name());
            }
            LockSupport.parkNanos(config.roomPause().toNanos());
            claims.renew(purchase.claim());
        }
        return Optional.of(candidate.name() + " is being tried by others");
    }

    private Acquisition ask(Purchase purchase) {
        Instant start = clock.instant();
        return switch (calls.submit(
                purchase.provider(), purchase.order().request().as(purchase.id()))) {
            case Submission.Accepted accepted ->
                commits.accepted(purchase, accepted)
                        ? collector.collect(purchase, accepted)
                        : new Acquisition.Pending(ErrorClass.OUTCOME_UNKNOWN, "the task is another purchase's");
            case Submission.Completed completed ->
                collector.keep(
                        purchase,
                        completed.media(),
                        completed.model(),
                        completed.costUsd(),
                        Duration.between(start, clock.instant()));
            case Submission.Refused refused ->
                new Acquisition.NotMade(refused.errorClass(), refused.reason(), refused.retryAfter(), BigDecimal.ZERO);
            case Submission.OutcomeUnknown unknown -> {
                commits.unknown(purchase, unknown.reason());
                yield new Acquisition.Pending(ErrorClass.OUTCOME_UNKNOWN, unknown.reason());
            }
        };
    }
}
