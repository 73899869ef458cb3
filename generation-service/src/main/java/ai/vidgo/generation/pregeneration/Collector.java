package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.jobs.ProviderCalls;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.results.Keeping;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what was bought and makes it ours. A result that cannot be fetched just now stays bought: it is fetched again,
 * by this run and by later ones, and never bought a second time for that.
 */
@Singleton
class Collector {

    private static final int UNCLEAR_LOOKS = 5;

    private final Claims claims;
    private final LibraryCommits commits;
    private final ProviderCalls calls;
    private final PregenerationConfig config;
    private final Clock clock;

    Collector(Claims claims, LibraryCommits commits, ProviderCalls calls, PregenerationConfig config, Clock clock) {
        this.claims = claims;
        this.commits = commits;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /** Waits for a task, as long as a run waits for one. */
    Acquisition collect(Purchase purchase, Submission.Accepted task) {
        Operation operation = purchase.operation();
        Instant start = clock.instant();
        Instant deadline = start.plus(limit(operation));
        Duration pause = task.firstPoll();
        int unclear = 0;
        while (clock.instant().plus(pause).isBefore(deadline)) {
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return new Acquisition.Pending(ErrorClass.DEADLINE, "the service stops");
            }
            claims.renew(purchase.claim());
            Duration age = Duration.between(start, clock.instant());
            Look look = look(purchase, task, calls.poll(purchase.provider(), task.taskId(), operation, age), age);
            Acquisition end = look.end();
            if (end != null && (!look.unclear() || ++unclear >= UNCLEAR_LOOKS)) {
                return end;
            }
            pause = look.pause();
        }
        return pending(purchase, ErrorClass.DEADLINE, "not ready in time");
    }

    /**
     * What one look came to.
     *
     * @param end what it is, or will be if it stays like that; null to go on
     * @param unclear whether it may get better
     */
    private record Look(@Nullable Acquisition end, boolean unclear, Duration pause) {

        static Look wait(Duration pause) {
            return new Look(null, false, pause);
        }

        static Look end(Acquisition end) {
            return new Look(end, false, Duration.ZERO);
        }
    }

    private Look look(Purchase purchase, Submission.Accepted task, Poll poll, Duration age) {
        return switch (poll) {
            case Poll.Waiting waiting -> Look.wait(waiting.nextPoll());
            case Poll.Succeeded done -> {
                Acquisition end = keep(purchase, done.media(), task.model(), done.costUsd(), age);
                yield new Look(end, end instanceof Acquisition.Pending, config.fetchPause());
            }
            case Poll.Prepared _ ->
                Look.end(new Acquisition.NotMade(
                        ErrorClass.MALFORMED_RESULT, "a preparation instead of a result", null, null));
            case Poll.Failed failed ->
                Look.end(new Acquisition.NotMade(failed.errorClass(), failed.reason(), null, null));
            case Poll.Unreachable away ->
                switch (away.errorClass()) {
                    case TRANSIENT, RATE_LIMITED -> Look.wait(away.retryAfter());
                    // Our key says nothing about the task.
                    case AUTH -> new Look(pending(purchase, ErrorClass.AUTH, away.reason()), true, away.retryAfter());
                    default ->
                        new Look(
                                new Acquisition.NotMade(away.errorClass(), away.reason(), null, null),
                                true,
                                away.retryAfter());
                };
        };
    }

    /** Makes a result ours. */
    Acquisition keep(
            Purchase purchase,
            List<ProviderMedia> media,
            String model,
            @Nullable BigDecimal reportedUsd,
            Duration took) {
        BigDecimal costUsd = Objects.requireNonNullElse(reportedUsd, purchase.estimateUsd());
        claims.renew(purchase.claim());
        Optional<Keeping.NotKept> failure = purchase.order()
                .keep()
                .apply(new Workshop.Made(media, purchase.provider().name(), model, costUsd, took));
        if (failure.isEmpty()) {
            commits.made(purchase, model, costUsd);
            return new Acquisition.Stored(costUsd);
        }
        Keeping.NotKept why = failure.get();
        return why.errorClass() == ErrorClass.RESULT_UNAVAILABLE
                ? pending(purchase, why.errorClass(), why.reason())
                : new Acquisition.NotMade(why.errorClass(), why.reason(), null, costUsd);
    }

    /** Left for a later run, unless it has been left for too long. */
    private Acquisition pending(Purchase purchase, ErrorClass errorClass, String reason) {
        boolean early = clock.instant().isBefore(purchase.since().plus(config.unknownWindow()));
        return early
                ? new Acquisition.Pending(errorClass, reason)
                : new Acquisition.NotMade(errorClass, reason, null, null);
    }

    private Duration limit(Operation operation) {
        boolean clip = operation.result() == ProviderMedia.Kind.VIDEO;
        return clip ? config.clipDeadline() : config.pictureDeadline();
    }
}
