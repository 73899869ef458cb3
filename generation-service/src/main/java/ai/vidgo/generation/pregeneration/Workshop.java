package ai.vidgo.generation.pregeneration;

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
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Buys one thing and waits for it, by the rules that jobs follow: providers in the order of the route, one submission
 * each, no fall-back after a refusal of content, and none after an unknown outcome, which may have been bought. Nobody
 * waits for a seed, so there is no job row: a run that dies leaves at most the purchases under way unused.
 */
@Singleton
class Workshop {

    private static final int UNCLEAR_POLLS = 5;

    private final Router router;
    private final PregenerationConfig config;
    private final Clock clock;

    Workshop(Router router, PregenerationConfig config, Clock clock) {
        this.router = router;
        this.config = config;
        this.clock = clock;
    }

    /** How a purchase ended. */
    sealed interface Outcome {

        /** It is there, still at the provider. */
        record Made(List<ProviderMedia> media, String provider, String model, BigDecimal costUsd, Duration took)
                implements Outcome {}

        /** It is not there. */
        record NotMade(ErrorClass errorClass, String reason) implements Outcome {}
    }

    /** Buys from the first provider that delivers. */
    Outcome make(GenerationRequest request, SpendingCap cap) {
        Outcome.NotMade last = new Outcome.NotMade(ErrorClass.TRANSIENT, "no provider can be asked");
        for (Candidate candidate : router.plan(request.operation()).candidates()) {
            BigDecimal estimate = candidate.provider().estimate(request);
            if (!cap.reserve(estimate)) {
                return new Outcome.NotMade(ErrorClass.INSUFFICIENT_FUNDS, "the cost cap of the run is reached");
            }
            switch (ask(candidate.provider(), request, estimate)) {
                case Outcome.Made made -> {
                    router.succeeded(candidate.name(), request.operation());
                    cap.correct(estimate, made.costUsd());
                    return made;
                }
                case Outcome.NotMade notMade -> {
                    last = new Outcome.NotMade(notMade.errorClass(), candidate.name() + ": " + notMade.reason());
                    router.failed(candidate.name(), request.operation(), notMade.errorClass());
                    if (notMade.errorClass() != ErrorClass.OUTCOME_UNKNOWN) {
                        cap.correct(estimate, BigDecimal.ZERO);
                    }
                    if (!notMade.errorClass().fallBack()) {
                        return last;
                    }
                }
            }
        }
        return last;
    }

    private Outcome ask(GenerationProvider provider, GenerationRequest request, BigDecimal estimate) {
        Instant start = clock.instant();
        return switch (provider.submit(request)) {
            case Submission.Accepted accepted -> await(provider, request, accepted, estimate, start);
            case Submission.Completed completed ->
                new Outcome.Made(
                        completed.media(),
                        provider.name(),
                        completed.model(),
                        orElse(completed.costUsd(), estimate),
                        Duration.between(start, clock.instant()));
            case Submission.Refused refused -> new Outcome.NotMade(refused.errorClass(), refused.reason());
            case Submission.OutcomeUnknown unknown -> new Outcome.NotMade(ErrorClass.OUTCOME_UNKNOWN, unknown.reason());
        };
    }

    private Outcome await(
            GenerationProvider provider,
            GenerationRequest request,
            Submission.Accepted task,
            BigDecimal estimate,
            Instant start) {
        boolean clip = request.operation().result() == ProviderMedia.Kind.VIDEO;
        Instant deadline = start.plus(clip ? config.clipDeadline() : config.pictureDeadline());
        Duration pause = task.firstPoll();
        int unclear = 0;
        while (clock.instant().plus(pause).isBefore(deadline)) {
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return new Outcome.NotMade(ErrorClass.DEADLINE, "the service stops");
            }
            Duration age = Duration.between(start, clock.instant());
            switch (provider.poll(task.taskId(), request.operation(), age)) {
                case Poll.Waiting waiting -> pause = waiting.nextPoll();
                case Poll.Succeeded done -> {
                    return new Outcome.Made(
                            done.media(), provider.name(), task.model(), orElse(done.costUsd(), estimate), age);
                }
                case Poll.Failed failed -> {
                    return new Outcome.NotMade(failed.errorClass(), failed.reason());
                }
                case Poll.Unreachable away -> {
                    if (away.errorClass() != ErrorClass.TRANSIENT && ++unclear >= UNCLEAR_POLLS) {
                        return new Outcome.NotMade(away.errorClass(), away.reason());
                    }
                    pause = away.retryAfter();
                }
            }
        }
        return new Outcome.NotMade(ErrorClass.DEADLINE, "not ready in time");
    }

    private static BigDecimal orElse(@Nullable BigDecimal reported, BigDecimal estimate) {
        return reported == null ? estimate : reported;
    }
}
