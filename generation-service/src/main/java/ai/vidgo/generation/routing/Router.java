package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Breakers.State;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Route.Skipped;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses who may be asked for an operation: the routing table's providers in its order, without those that have no
 * key, do not offer the operation, or have an open breaker for it. Being left out is not a failure
 * (contract: providers §3.1).
 */
@Singleton
public class Router {

    private final Map<String, GenerationProvider> providers;
    private final Map<String, List<String>> table;
    private final Breakers breakers;

    Router(@All List<GenerationProvider> providers, RoutingConfig config, Breakers breakers) {
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(GenerationProvider::name, Function.identity()));
        this.table = config.routes();
        this.breakers = breakers;
    }

    /** Who may be asked now, best first. Planning asks nobody and changes nothing. */
    public Route plan(Operation operation) {
        List<Candidate> candidates = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<String> names = table.getOrDefault(operation.wireName(), List.of());
        for (String name : names) {
            GenerationProvider provider = providers.get(name);
            if (provider == null) {
                skipped.add(new Skipped(name, Reason.UNKNOWN));
            } else {
                consider(provider, operation, !name.equals(names.getFirst()), candidates, skipped);
            }
        }
        return new Route(operation, candidates, skipped);
    }

    private void consider(
            GenerationProvider provider,
            Operation operation,
            boolean backup,
            List<Candidate> candidates,
            List<Skipped> skipped) {
        if (!provider.configured()) {
            skipped.add(new Skipped(provider.name(), Reason.NOT_CONFIGURED));
            return;
        }
        if (!provider.capabilities().contains(operation)) {
            skipped.add(new Skipped(provider.name(), Reason.NOT_CAPABLE));
            return;
        }
        String key = key(provider.name(), operation);
        switch (breakers.state(key)) {
            case CLOSED -> candidates.add(new Candidate(provider, backup, false));
            case HALF_OPEN ->
                candidates.add(new Candidate(new TrialProvider(provider, () -> breakers.claim(key)), backup, true));
            case OPEN -> skipped.add(new Skipped(provider.name(), Reason.BREAKER_OPEN));
        }
    }

    /** The provider of a name, for polling tasks that it already has, whatever its breaker says. */
    public Optional<GenerationProvider> provider(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /** Records that a provider delivered. */
    public void succeeded(String provider, Operation operation) {
        breakers.succeeded(key(provider, operation));
    }

    /** Records how a provider failed; what says nothing about its health does not move the breaker. */
    public void failed(String provider, Operation operation, ErrorClass errorClass) {
        if (errorClass.countsAgainstProvider()) {
            breakers.failed(key(provider, operation));
        } else {
            breakers.released(key(provider, operation));
        }
    }

    /** Whether the breaker of a provider for an operation lets calls through. */
    public boolean available(String provider, Operation operation) {
        return breakers.state(key(provider, operation)) != State.OPEN;
    }

    private static String key(String provider, Operation operation) {
        return provider + ":" + operation.wireName();
    }
}
