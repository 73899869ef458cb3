package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Preparation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.platform.crypto.Tokens;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Purchases as vendors get them: drafted as an attempt, and asked for once. */
@Singleton
class Orders {

    private static final Logger LOG = Logger.getLogger(Orders.class);

    private final ProviderInputs inputs;
    private final ProviderCalls calls;
    private final Clock clock;

    Orders(ProviderInputs inputs, ProviderCalls calls, Clock clock) {
        this.inputs = inputs;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What is to be asked of whom.
     *
     * @param attempt to be committed before
     */
    record Order(Candidate candidate, GenerationRequest request, Attempt attempt) {}

    /**
     * What came of it.
     *
     * @param attempt with what was bought first
     */
    record Answered(Attempt attempt, Submission submission) {}

    /**
     * An order that nobody has seen yet; what an earlier attempt has prepared at the provider is not prepared again.
     *
     * @param hedge whether it is made beside a purchase that is late
     */
    Order draft(Job job, int number, Candidate candidate, List<Attempt> earlier, boolean hedge) {
        UUID id = UUID.randomUUID();
        String secret = Tokens.random();
        String prepared = NextProvider.prepared(candidate.name(), earlier);
        GenerationRequest request = inputs.request(job.request(), candidate.name(), id, secret, prepared);
        Attempt.Terms terms = new Attempt.Terms(
                id,
                job.id(),
                number,
                candidate.name(),
                candidate.backup(),
                hedge,
                inputs.fingerprint(job.request(), candidate.name()),
                secret,
                candidate.provider().estimate(request),
                clock.instant());
        return new Order(candidate, request, Attempt.opening(terms, prepared));
    }

    /**
     * Asks once.
     *
     * @param prepared commits what was bought first, right after its answer
     */
    Answered place(Order order, Consumer<Attempt> prepared) {
        GenerationRequest request = order.request();
        Preparation preparation = request.prepared() == null ? prepare(order) : new Preparation.NotNeeded();
        return switch (preparation) {
            case Preparation.NotNeeded _ -> new Answered(order.attempt(), submit(order, request));
            case Preparation.Ready ready -> {
                Attempt further = order.attempt().prepared(ready.token());
                prepared.accept(further);
                yield new Answered(further, submit(order, request.prepared(ready.token())));
            }
            case Preparation.Stopped stopped -> new Answered(order.attempt(), stopped.verdict());
        };
    }

    private Preparation prepare(Order order) {
        try {
            return calls.prepare(order.candidate().provider(), order.request());
        } catch (RuntimeException adapterBroke) {
            return new Preparation.Stopped(broke(order, adapterBroke));
        }
    }

    private Submission submit(Order order, GenerationRequest request) {
        try {
            return calls.submit(order.candidate().provider(), request);
        } catch (RuntimeException adapterBroke) {
            return broke(order, adapterBroke);
        }
    }

    /** An adapter that breaks may have sent the request: nobody knows. */
    private static Submission broke(Order order, RuntimeException failure) {
        LOG.errorf(failure, "adapter %s broke on a purchase", order.candidate().name());
        return new Submission.OutcomeUnknown(
                "adapter broke: " + failure.getClass().getSimpleName());
    }
}
