package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Preparation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.Withdrawal;
import ai.vidgo.platform.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of vendors, each timed by its outcome and a step of the present trace. Changes nothing about them. */
@Singleton
public class ProviderCalls {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2)
    };

    private final MeterRegistry meters;
    private final Traces traces;

    ProviderCalls(MeterRegistry meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
    }

    /** {@link GenerationProvider#prepare}. */
    Preparation prepare(GenerationProvider provider, GenerationRequest request) {
        return observed(
                "prepare", provider, request.operation(), () -> provider.prepare(request), answer -> switch (answer) {
                    case Preparation.NotNeeded _ -> null;
                    case Preparation.Ready _ -> "completed";
                    case Preparation.Stopped stopped -> outcome(stopped.verdict());
                });
    }

    /** {@link GenerationProvider#submit}. */
    public Submission submit(GenerationProvider provider, GenerationRequest request) {
        return observed(
                "submit", provider, request.operation(), () -> provider.submit(request), ProviderCalls::outcome);
    }

    /** {@link GenerationProvider#poll}. */
    public Poll poll(GenerationProvider provider, String taskId, Operation operation, Duration age) {
        return observed(
                "poll", provider, operation, () -> provider.poll(taskId, operation, age), answer -> switch (answer) {
                    case Poll.Waiting waiting -> waiting.state() == Poll.State.UNCLEAR ? "unclear" : "waiting";
                    case Poll.Succeeded _, Poll.Prepared _ -> "succeeded";
                    case Poll.Failed _ -> "failed";
                    case Poll.Unreachable _ -> "unreachable";
                });
    }

    /** {@link GenerationProvider#withdraw}. */
    Withdrawal withdraw(GenerationProvider provider, String taskId, Operation operation) {
        return observed("withdraw", provider, operation, () -> provider.withdraw(taskId), answer -> switch (answer) {
            case Withdrawal.NotOffered _ -> null;
            case Withdrawal.Withdrawn _ -> "withdrawn";
            case Withdrawal.GoesOn _ -> "goes_on";
            case Withdrawal.Unanswered _ -> "unreachable";
        });
    }

    private static String outcome(Submission answer) {
        return switch (answer) {
            case Submission.Accepted _ -> "accepted";
            case Submission.Completed _ -> "completed";
            case Submission.Refused _ -> "refused";
            case Submission.OutcomeUnknown _ -> "unknown";
        };
    }

    /** An adapter that breaks has an outcome that nobody knows. No outcome means that nobody was asked. */
    private <T> T observed(
            String call,
            GenerationProvider provider,
            Operation operation,
            Supplier<T> question,
            Function<T, @Nullable String> outcome) {
        Map<String, String> what = Map.of("vidgo.provider", provider.name(), "vidgo.operation", operation.wireName());
        long begun = System.nanoTime();
        String end = "unknown";
        try {
            T answer = traces.step("provider " + call, what, question);
            end = outcome.apply(answer);
            return answer;
        } finally {
            if (end != null) {
                timer(call, provider, operation, end).record(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    private Timer timer(String call, GenerationProvider provider, Operation operation, String outcome) {
        return Timer.builder("vidgo.provider.calls")
                .description("Calls of vendors by their outcome")
                .tags("provider", provider.name(), "operation", operation.wireName(), "call", call, "outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
