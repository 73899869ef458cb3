package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Router;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Purchases, what they cost, how they failed, and how jobs end: counted once what happened is committed. */
@Singleton
class JobMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(20)
    };

    private final MeterRegistry meters;
    private final JobsConfig config;
    private final Clock clock;
    private final Router router;

    JobMeters(MeterRegistry meters, JobsConfig config, Clock clock, Router router) {
        this.meters = meters;
        this.config = config;
        this.clock = clock;
        this.router = router;
    }

    /**
     * Of a series that begins with its first event no increase is ever seen: what an alert waits for is there before it
     * happens. With the first sample and not with the start, which would have to make all vendors for it.
     */
    void beginAtZero() {
        for (Operation operation : Operation.values()) {
            for (String provider : router.table(operation)) {
                failures(what(provider, operation.wireName()), ErrorClass.INSUFFICIENT_FUNDS);
                failures(what(provider, operation.wireName()), ErrorClass.BAD_REQUEST);
            }
        }
    }

    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptOpened opened) {
        Tags choice = what(opened.provider(), opened.operation()).and("choice", opened.backup() ? "fallback" : "first");
        meters.counter("vidgo.provider.purchases", choice).increment();
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEnded ended) {
        Tags what = what(ended.provider(), ended.operation());
        ErrorClass error = ended.end().errorClass();
        if (error != null) {
            failures(what, error).increment();
        }
        if (!(ended.end() instanceof AttemptOutcome.Unknown)) {
            meters.counter("vidgo.provider.cost.usd", what).increment(cost(ended));
        }
    }

    private Counter failures(Tags what, ErrorClass error) {
        return meters.counter(
                "vidgo.provider.failures", what.and("error", error.name().toLowerCase(Locale.ROOT)));
    }

    private static Tags what(String provider, String operation) {
        return Tags.of("provider", provider, "operation", operation);
    }

    /** By the vendor, else by our price table. */
    private static double cost(AttemptEnded ended) {
        BigDecimal told = ended.end().costUsd();
        BigDecimal cost = told == null ? ended.reservedUsd() : told;
        return cost == null ? 0 : cost.doubleValue();
    }

    void finished(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobFinished finished) {
        Job job = finished.job();
        Instant accepted = job.deadline().minus(config.limit(job.request().operation()));
        Timer.builder("vidgo.jobs.finished")
                .description("Time from accepting a job to its end")
                .tags("operation", job.request().operation().wireName(), "result", result(finished.end()))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(accepted, clock.instant()));
    }

    private static String result(JobState end) {
        return switch (end) {
            case JobState.Failed failed -> failed.failure().name().toLowerCase(Locale.ROOT);
            case JobState.Watching watching -> watching.failure().name().toLowerCase(Locale.ROOT);
            case JobState.Succeeded _ -> "succeeded";
            case JobState.Reserving _,
                    JobState.Queued _,
                    JobState.Submitting _,
                    JobState.Polling _,
                    JobState.Uncertain _ -> throw new IllegalArgumentException(end + " is no end");
        };
    }
}
