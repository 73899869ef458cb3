package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Submission;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A provider on trial: of all jobs that were routed to it, on all instances, one gets through. */
record TrialProvider(GenerationProvider provider, BooleanSupplier claim) implements GenerationProvider {

    @Override
    public Submission submit(GenerationRequest request) {
        return claim.getAsBoolean()
                ? provider.submit(request)
                : new Submission.Refused(ErrorClass.TRANSIENT, "another job is trying this provider", null);
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Set<Operation> capabilities() {
        return provider.capabilities();
    }

    @Override
    public boolean configured() {
        return provider.configured();
    }

    @Override
    public Poll poll(String taskId, Operation operation, Duration age) {
        return provider.poll(taskId, operation, age);
    }

    @Override
    public BigDecimal estimate(GenerationRequest request) {
        return provider.estimate(request);
    }
}
