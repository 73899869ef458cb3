package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Reachability;
import ai.vidgo.generation.routing.Breakers.Standing;
import io.quarkus.arc.All;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the providers are, from breakers, parking and a free read that is asked at most once a minute; never by a paid call
 * (contract: providers §3, admin §5).
 */
@Singleton
public class ProviderHealth {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final List<GenerationProvider> providers;
    private final Breakers breakers;
    private final Parking parking;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<String, Checked> checks = new ConcurrentHashMap<>();

    ProviderHealth(
            @All List<GenerationProvider> providers,
            Breakers breakers,
            Parking parking,
            Clock clock,
            @VirtualThreads ExecutorService threads) {
        this.providers = providers.stream()
                .sorted(Comparator.comparing(GenerationProvider::name))
                .toList();
        this.breakers = breakers;
        this.parking = parking;
        this.clock = clock;
        this.threads = threads;
    }

    private record Checked(Reachability outcome, Instant at) {}

    /** A provider in a word. */
    public enum Condition {
        HEALTHY,
        /** It is left alone for a while, or fails at something. */
        DEGRADED,
        /** It does not answer, or is left out of all that it offers. */
        DOWN,
        /** It has no key. */
        UNKNOWN
    }

    /**
     * How one provider is.
     *
     * @param reachability of the last check; nothing is asked without a key
     * @param checkedAt when that was, null without a key
     * @param unavailable operations whose breaker is open
     * @param failures in a row, at the operation that fails most
     * @param parkedUntil until when it is left alone, or null
     */
    public record Health(
            String provider,
            Condition condition,
            Reachability reachability,
            @Nullable Instant checkedAt,
            List<Operation> unavailable,
            int failures,
            @Nullable Instant parkedUntil) {}

    /** All providers, by name. Those that are due are asked together, within a few seconds. */
    public List<Health> all() {
        List<GenerationProvider> configured =
                providers.stream().filter(GenerationProvider::configured).toList();
        Map<GenerationProvider, Future<Checked>> asked =
                configured.stream().collect(Collectors.toMap(each -> each, each -> threads.submit(() -> check(each))));
        Map<String, Standing> standings = breakers.standings(
                configured.stream().flatMap(ProviderHealth::breakersOf).toList());
        Map<String, Instant> parked =
                parking.untils(configured.stream().map(GenerationProvider::name).toList());
        return providers.stream()
                .map(each -> asked.containsKey(each)
                        ? health(each, outcome(asked.get(each)), standings, parked.get(each.name()))
                        : new Health(each.name(), Condition.UNKNOWN, Reachability.ok(), null, List.of(), 0, null))
                .toList();
    }

    private static Stream<String> breakersOf(GenerationProvider provider) {
        return provider.capabilities().stream().map(operation -> Router.key(provider.name(), operation));
    }

    private static Health health(
            GenerationProvider provider,
            Checked checked,
            Map<String, Standing> standings,
            @Nullable Instant parkedUntil) {
        Map<Operation, Standing> own = provider.capabilities().stream()
                .collect(Collectors.toMap(
                        Function.identity(), operation -> standings.get(Router.key(provider.name(), operation))));
        List<Operation> unavailable = own.entrySet().stream()
                .filter(each -> each.getValue().state() == Breakers.State.OPEN)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        boolean down = !checked.outcome().isOk() || unavailable.size() == own.size();
        boolean faultless = own.values().stream().allMatch(Standing.FAULTLESS::equals) && parkedUntil == null;
        return new Health(
                provider.name(),
                down ? Condition.DOWN : faultless ? Condition.HEALTHY : Condition.DEGRADED,
                checked.outcome(),
                checked.at(),
                unavailable,
                own.values().stream().mapToInt(Standing::failures).max().orElse(0),
                parkedUntil);
    }

    private Checked outcome(Future<Checked> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            asked.cancel(true);
            return new Checked(Reachability.broken(ErrorClass.TRANSIENT, "no answer in time"), clock.instant());
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return new Checked(Reachability.broken(ErrorClass.TRANSIENT, "the service stops"), clock.instant());
        }
    }

    /** One check at a time and provider: a page that many open asks once. */
    private Checked check(GenerationProvider provider) {
        Instant now = clock.instant();
        return checks.compute(
                provider.name(),
                (_, kept) ->
                        kept != null && now.isBefore(kept.at().plus(KEPT)) ? kept : new Checked(provider.check(), now));
    }
}
