package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.routing.Breakers.Standing;
import ai.vidgo.generation.routing.Breakers.State;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Reason;
import ai.vidgo.generation.routing.Route.Skipped;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who may be asked for an operation: the routing table's providers in its order or by their scores, without those that have no
 * key, do not offer the operation, are to be left alone, or have an open breaker for it. Being left out is not a failure
 * (contract: providers §3.1).
 */
@Singleton
public class Router {

    private static final Logger LOG = Logger.getLogger(Router.class);
    private static final int DEFAULT_CONCURRENT = 5;

    private final Map<String, GenerationProvider> providers;
    private final RoutingConfig config;
    private final Breakers breakers;
    private final Parking parking;
    private final ProviderScores scores;

    Router(
            @All List<GenerationProvider> providers,
            RoutingConfig config,
            Breakers breakers,
            Parking parking,
            ProviderScores scores) {
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(GenerationProvider::name, Function.identity()));
        this.config = config;
        this.breakers = breakers;
        this.parking = parking;
        this.scores = scores;
    }

    /**
     * What we allow ourselves at a provider.
     *
     * @param concurrent purchases open at a time, over all instances
     * @param dailyUsd US dollars in a UTC day; unlimited when empty
     */
    public record Limits(int concurrent, Optional<BigDecimal> dailyUsd) {

        /** A share of them, at least one purchase at a time. */
        public Limits share(BigDecimal part) {
            int purchases = part.multiply(BigDecimal.valueOf(concurrent)).intValue();
            return new Limits(Math.max(1, purchases), dailyUsd.map(part::multiply));
        }
    }

    /** Who may be asked now, best first. Planning asks no provider and changes nothing. */
    public Route plan(Operation operation) {
        List<Candidate> candidates = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<String> names = ordered(operation);
        Map<String, Standing> standings = breakers.standings(
                names.stream().map(name -> key(name, operation)).toList());
        Map<String, Instant> parked = parking.untils(names);
        for (String name : names) {
            State breaker =
                    Objects.requireNonNull(standings.get(key(name, operation))).state();
            obstacle(name, operation, breaker, parked.get(name))
                    .ifPresentOrElse(
                            skipped::add,
                            () -> candidates.add(new Candidate(
                                    Objects.requireNonNull(providers.get(name)),
                                    !name.equals(names.getFirst()),
                                    breaker == State.HALF_OPEN)));
        }
        return new Route(operation, candidates, skipped);
    }

    /** Whether anybody who is set up makes the operation, with a picture of the caller's or without, however they are now. */
    public boolean offers(Operation operation, boolean withPicture) {
        return table(operation).stream()
                .map(providers::get)
                .anyMatch(provider ->
                        provider != null && provider.configured() && provider.offers(operation, withPicture));
    }

    private List<String> ordered(Operation operation) {
        List<String> names = table(operation);
        RoutingConfig.Order order = config.order().getOrDefault(operation.wireName(), RoutingConfig.Order.STATIC);
        return switch (order) {
            case STATIC -> names;
            case SCORE -> scores.ordered(names, operation);
        };
    }

    private Optional<Skipped> obstacle(String name, Operation operation, State breaker, @Nullable Instant parkedUntil) {
        GenerationProvider provider = providers.get(name);
        if (provider == null) {
            return Optional.of(new Skipped(name, Reason.UNKNOWN));
        }
        if (!provider.configured()) {
            return Optional.of(new Skipped(name, Reason.NOT_CONFIGURED));
        }
        if (!provider.capabilities().contains(operation)) {
            return Optional.of(new Skipped(name, Reason.NOT_CAPABLE));
        }
        if (parkedUntil != null) {
            return Optional.of(new Skipped(name, Reason.PARKED, parkedUntil));
        }
        return breaker == State.OPEN ? Optional.of(new Skipped(name, Reason.BREAKER_OPEN)) : Optional.empty();
    }

    /**
     * Takes the right to call a candidate: of all jobs that were routed to a provider on trial, on all instances, one
     * gets it. A job that does not get it has not failed.
     */
    public boolean admit(Candidate candidate, Operation operation) {
        return breakers.claim(key(candidate.name(), operation));
    }

    /** Gives the right back, because no call was made. */
    public void withdraw(Candidate candidate, Operation operation) {
        if (candidate.trial()) {
            breakers.released(key(candidate.name(), operation));
        }
    }

    /** What we allow ourselves at a provider. */
    public Limits limits(String provider) {
        RoutingConfig.Limit limit = config.limits().get(provider);
        return limit == null
                ? new Limits(DEFAULT_CONCURRENT, Optional.empty())
                : new Limits(limit.concurrent(), limit.dailyUsd());
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
        failed(provider, operation, errorClass, null);
    }

    /**
     * Records how a provider failed.
     *
     * @param retryAfter how long the provider wants to be left alone; respected by all jobs on all instances
     */
    public void failed(String provider, Operation operation, ErrorClass errorClass, @Nullable Duration retryAfter) {
        if (errorClass == ErrorClass.INSUFFICIENT_FUNDS) {
            LOG.errorf("our account at %s is empty: it is left alone for %s", provider, config.outOfFundsPause());
            parking.park(provider, config.outOfFundsPause());
        } else if (retryAfter != null) {
            parking.park(provider, retryAfter);
        }
        if (errorClass.countsAgainstProvider()) {
            breakers.failed(key(provider, operation));
        } else {
            breakers.released(key(provider, operation));
        }
    }

    /** Who makes an operation by the routing table, best first, whatever their present state. */
    public List<String> table(Operation operation) {
        return config.routes().getOrDefault(operation.wireName(), List.of()).stream()
                .distinct()
                .toList();
    }

    /** What a provider makes by the routing table. */
    public List<Operation> operations(String provider) {
        return Arrays.stream(Operation.values())
                .filter(operation -> table(operation).contains(provider))
                .toList();
    }

    static String key(String provider, Operation operation) {
        return provider + ":" + operation.wireName();
    }
}
