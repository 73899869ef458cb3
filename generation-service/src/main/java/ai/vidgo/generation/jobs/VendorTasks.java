package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Withdrawal;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Tasks that vendors have of us: asked about, and taken back. Neither costs anything. */
@Singleton
class VendorTasks {

    private static final Duration NO_PROVIDER_PAUSE = Duration.ofSeconds(5);

    private final Router router;
    private final ProviderCalls calls;
    private final Clock clock;

    VendorTasks(Router router, ProviderCalls calls, Clock clock) {
        this.router = router;
        this.calls = calls;
        this.clock = clock;
    }

    /** How the task of a purchase is. */
    Poll poll(Job job, Attempt attempt) {
        Instant since = Objects.requireNonNullElse(attempt.submittedAt(), attempt.createdAt());
        Duration age = Duration.between(since, clock.instant());
        return provider(attempt)
                .map(provider ->
                        calls.poll(provider, task(attempt), job.request().operation(), age))
                .orElseGet(() -> new Poll.Unreachable(
                        ErrorClass.TRANSIENT, "provider not installed any more", NO_PROVIDER_PAUSE));
    }

    /** Takes the task of a purchase back. */
    Withdrawal withdraw(Job job, Attempt attempt) {
        return provider(attempt)
                .map(provider ->
                        calls.withdraw(provider, task(attempt), job.request().operation()))
                .orElseGet(Withdrawal.NotOffered::new);
    }

    private Optional<GenerationProvider> provider(Attempt attempt) {
        return router.provider(attempt.provider());
    }

    private static String task(Attempt attempt) {
        return Objects.requireNonNull(attempt.taskId(), "a purchase without a task");
    }
}
