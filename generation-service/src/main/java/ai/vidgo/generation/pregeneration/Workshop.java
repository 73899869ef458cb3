package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.moderation.Verdict;
import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Buys one thing and waits for it, by the rules that jobs follow: providers in the order of the route, one submission
 * each, no fall-back after a refusal of content, and none after an unknown outcome, which may have been bought. What is
 * bought is claimed before and written down on the way, so that no other instance buys it too, and a later run goes on
 * with a task that this one left.
 */
@Singleton
class Workshop {

    private static final int UNCLEAR_POLLS = 5;

    private final Router router;
    private final Claims claims;
    private final Moderation moderation;
    private final PregenerationConfig config;
    private final Clock clock;

    Workshop(Router router, Claims claims, Moderation moderation, PregenerationConfig config, Clock clock) {
        this.router = router;
        this.claims = claims;
        this.moderation = moderation;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is to be made.
     *
     * @param key the same for the same thing in every run
     * @param wanted asked once the thing is claimed: whether it is still missing
     * @param keep makes it ours; answers with the reason when that is not possible
     */
    record Order(
            String key, GenerationRequest request, BooleanSupplier wanted, Function<Made, Optional<String>> keep) {}

    /** A thing that was made and is still at the provider. */
    record Made(List<ProviderMedia> media, String provider, String model, BigDecimal costUsd, Duration took) {}

    /** Makes a thing, unless another instance is at it or it is there. */
    Outcome make(Order order, SpendingCap cap) {
        Optional<Claim> taken = claims.take(order.key());
        if (taken.isEmpty()) {
            return new Outcome.Skipped("another instance makes it");
        }
        Claim claim = taken.get();
        boolean settled = false;
        try {
            if (!order.wanted().getAsBoolean()) {
                claims.finish(claim);
                settled = true;
                return new Outcome.Skipped("it is there by now");
            }
            Outcome outcome = switch (acquire(claim, order.request(), cap)) {
                case Attempt.NotMade notMade -> failed(claim, notMade);
                case Attempt.Bought bought -> kept(claim, bought.made(), order);
            };
            settled = true;
            return outcome;
        } finally {
            if (!settled) {
                claims.leave(claim);
            }
        }
    }

    /** The list price at the provider that would be asked first; zero when none can be asked. */
    BigDecimal estimate(GenerationRequest request) {
        return router.plan(request.operation()).candidates().stream()
                .findFirst()
                .map(candidate -> candidate.provider().estimate(request))
                .orElse(BigDecimal.ZERO);
    }

    /** What is paid and known is left for the next run; only what certainly failed may be bought anew. */
    private Outcome failed(Claim claim, Attempt.NotMade notMade) {
        if (mayExist(notMade)) {
            claims.leave(claim);
        } else {
            claims.finish(claim);
        }
        return new Outcome.Failed(notMade.reason());
    }

    private static boolean mayExist(Attempt.NotMade notMade) {
        return notMade.errorClass() == ErrorClass.OUTCOME_UNKNOWN || notMade.errorClass() == ErrorClass.DEADLINE;
    }

    private Outcome kept(Claim claim, Made made, Order order) {
        if (!claims.renew(claim)) {
            return new Outcome.Skipped("another instance has taken it over");
        }
        Optional<String> failure = order.keep().apply(made);
        claims.finish(claim);
        return failure.<Outcome>map(Outcome.Failed::new).orElseGet(() -> new Outcome.Stored(made.costUsd()));
    }

    /** How one purchase ended. */
    private sealed interface Attempt {
        record Bought(Made made) implements Attempt {}

        /** {@code retryAfter} is how long the provider wants to be left alone, null when it does not say. */
        record NotMade(
                ErrorClass errorClass,
                String reason,
                @Nullable Duration retryAfter) implements Attempt {

            NotMade(ErrorClass errorClass, String reason) {
                this(errorClass, reason, null);
            }
        }
    }

    private Attempt acquire(Claim claim, GenerationRequest request, SpendingCap cap) {
        return switch (claim.left()) {
            case Claims.Left.Task task -> resume(claim, task, request);
            case Claims.Left.Unknown unknown
            when clock.instant().isBefore(unknown.since().plus(config.unknownWindow())) ->
                new Attempt.NotMade(
                        ErrorClass.OUTCOME_UNKNOWN,
                        unknown.provider() + " may have made it since " + unknown.since()
                                + "; it is not bought again yet");
            case Claims.Left.Unknown _, Claims.Left.Nothing _ -> buy(claim, request, cap);
        };
    }

    /** An earlier run paid for it. */
    private Attempt resume(Claim claim, Claims.Left.Task task, GenerationRequest request) {
        return router.provider(task.provider())
                .map(provider -> await(
                        claim,
                        provider,
                        request,
                        new Submission.Accepted(task.taskId(), task.model(), Duration.ZERO),
                        task.costUsd()))
                .orElseGet(() -> new Attempt.NotMade(ErrorClass.TASK_LOST, task.provider() + " is not there any more"));
    }

    private Attempt buy(Claim claim, GenerationRequest request, SpendingCap cap) {
        Verdict verdict = moderation.checkPaid(request.prompt());
        if (!verdict.safe()) {
            return new Attempt.NotMade(ErrorClass.CONTENT_REJECTED, "not allowed: " + verdict.reason());
        }
        Attempt.NotMade last = new Attempt.NotMade(ErrorClass.TRANSIENT, "no provider can be asked");
        for (Candidate candidate : router.plan(request.operation()).candidates()) {
            if (!router.admit(candidate, request.operation())) {
                last = new Attempt.NotMade(ErrorClass.TRANSIENT, candidate.name() + " is being tried by others");
                continue;
            }
            BigDecimal estimate = candidate.provider().estimate(request);
            Optional<Attempt.NotMade> obstacle = reserve(claim, candidate, estimate, cap);
            if (obstacle.isPresent()) {
                router.withdraw(candidate, request.operation());
                return obstacle.get();
            }
            switch (ask(claim, candidate.provider(), request, estimate)) {
                case Attempt.Bought bought -> {
                    router.succeeded(candidate.name(), request.operation());
                    cap.correct(estimate, bought.made().costUsd());
                    return bought;
                }
                case Attempt.NotMade notMade -> {
                    last = new Attempt.NotMade(notMade.errorClass(), candidate.name() + ": " + notMade.reason());
                    router.failed(candidate.name(), request.operation(), notMade.errorClass(), notMade.retryAfter());
                    if (!mayExist(notMade)) {
                        cap.correct(estimate, BigDecimal.ZERO);
                    }
                    if (!notMade.errorClass().fallBack()) {
                        return last;
                    }
                    claims.refused(claim);
                }
            }
        }
        return last;
    }

    private Optional<Attempt.NotMade> reserve(Claim claim, Candidate candidate, BigDecimal estimate, SpendingCap cap) {
        if (!cap.reserve(estimate)) {
            return Optional.of(
                    new Attempt.NotMade(ErrorClass.INSUFFICIENT_FUNDS, "the cost cap of the run is reached"));
        }
        if (!claims.submitting(claim, candidate.name(), estimate)) {
            cap.correct(estimate, BigDecimal.ZERO);
            return Optional.of(new Attempt.NotMade(ErrorClass.TRANSIENT, "another instance has taken it over"));
        }
        return Optional.empty();
    }

    private Attempt ask(Claim claim, GenerationProvider provider, GenerationRequest request, BigDecimal estimate) {
        Instant start = clock.instant();
        return switch (provider.submit(request)) {
            case Submission.Accepted accepted -> {
                claims.submitted(claim, accepted.taskId(), accepted.model());
                yield await(claim, provider, request, accepted, estimate);
            }
            case Submission.Completed completed ->
                new Attempt.Bought(new Made(
                        completed.media(),
                        provider.name(),
                        completed.model(),
                        orElse(completed.costUsd(), estimate),
                        Duration.between(start, clock.instant())));
            case Submission.Refused refused ->
                new Attempt.NotMade(refused.errorClass(), refused.reason(), refused.retryAfter());
            case Submission.OutcomeUnknown unknown -> new Attempt.NotMade(ErrorClass.OUTCOME_UNKNOWN, unknown.reason());
        };
    }

    private Attempt await(
            Claim claim,
            GenerationProvider provider,
            GenerationRequest request,
            Submission.Accepted task,
            BigDecimal estimate) {
        Instant start = clock.instant();
        boolean clip = request.operation().result() == ProviderMedia.Kind.VIDEO;
        Instant deadline = start.plus(clip ? config.clipDeadline() : config.pictureDeadline());
        Duration pause = task.firstPoll();
        int unclear = 0;
        while (clock.instant().plus(pause).isBefore(deadline)) {
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return new Attempt.NotMade(ErrorClass.DEADLINE, "the service stops");
            }
            if (!claims.renew(claim)) {
                return new Attempt.NotMade(ErrorClass.DEADLINE, "another instance has taken it over");
            }
            Duration age = Duration.between(start, clock.instant());
            switch (provider.poll(task.taskId(), request.operation(), age)) {
                case Poll.Waiting waiting -> pause = waiting.nextPoll();
                case Poll.Succeeded done -> {
                    return new Attempt.Bought(new Made(
                            done.media(), provider.name(), task.model(), orElse(done.costUsd(), estimate), age));
                }
                case Poll.Failed failed -> {
                    return new Attempt.NotMade(failed.errorClass(), failed.reason());
                }
                case Poll.Unreachable away -> {
                    if (away.errorClass() != ErrorClass.TRANSIENT && ++unclear >= UNCLEAR_POLLS) {
                        return new Attempt.NotMade(away.errorClass(), away.reason());
                    }
                    pause = away.retryAfter();
                }
            }
        }
        return new Attempt.NotMade(ErrorClass.DEADLINE, "not ready in time");
    }

    private static BigDecimal orElse(@Nullable BigDecimal reported, BigDecimal estimate) {
        return reported == null ? estimate : reported;
    }
}
