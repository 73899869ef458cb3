package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationProvider;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Reachability;
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
import java.util.stream.Collectors;
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

    /**
     * How one provider is.
     *
     * @param configured whether it has a key; nothing is asked without one
     * @param reachability of the last check
     * @param checkedAt when that was, null without a key
     * @param unavailable operations whose breaker is open
     * @param parkedUntil until when it is left alone, or null
     */
    public record Health(
            String provider,
            boolean configured,
            Reachability reachability,
            @Nullable Instant checkedAt,
            List<Operation> unavailable,
            @Nullable Instant parkedUntil) {}

    /** All providers, by name. Those that are due are asked together, within a few seconds. */
    public List<Health> all() {
        Map<GenerationProvider, Future<Checked>> asked = providers.stream()
                .filter(GenerationProvider::configured)
                .collect(Collectors.toMap(each -> each, each -> threads.submit(() -> check(each))));
        return providers.stream().map(each -> health(each, asked.get(each))).toList();
    }

    private Health health(GenerationProvider provider, @Nullable Future<Checked> asked) {
        if (asked == null) {
            return new Health(provider.name(), false, Reachability.ok(), null, List.of(), null);
        }
        Checked checked = outcome(asked);
        List<Operation> unavailable = provider.capabilities().stream()
                .filter(operation -> breakers.state(Router.key(provider.name(), operation)) == Breakers.State.OPEN)
                .sorted()
                .toList();
        return new Health(
                provider.name(),
                true,
                checked.outcome(),
                checked.at(),
                unavailable,
                parking.until(provider.name()).orElse(null));
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
