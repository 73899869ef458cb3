package ai.vidgo.generation.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Breakers of this instance alone; they serve when Redis is away. */
final class LocalBreakers implements Breakers {

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final RoutingConfig.Breaker config;
    private final Clock clock;

    LocalBreakers(RoutingConfig.Breaker config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Entry(
            int failures,
            @Nullable Instant openUntil,
            @Nullable Instant trialUntil) {

        State at(Instant now) {
            if (openUntil == null) {
                return State.CLOSED;
            }
            boolean trialUnderWay = trialUntil != null && now.isBefore(trialUntil);
            return now.isBefore(openUntil) || trialUnderWay ? State.OPEN : State.HALF_OPEN;
        }
    }

    @Override
    public State state(String key) {
        Entry entry = entries.get(key);
        return entry == null ? State.CLOSED : entry.at(clock.instant());
    }

    @Override
    public boolean claim(String key) {
        Instant now = clock.instant();
        boolean[] granted = {true};
        entries.computeIfPresent(key, (_, entry) -> {
            State state = entry.at(now);
            granted[0] = state != State.OPEN;
            return state == State.HALF_OPEN
                    ? new Entry(entry.failures(), entry.openUntil(), now.plus(config.trial()))
                    : entry;
        });
        return granted[0];
    }

    @Override
    public void failed(String key) {
        Instant now = clock.instant();
        entries.compute(key, (_, entry) -> {
            int failures = entry == null ? 1 : entry.failures() + 1;
            boolean open = failures >= config.failures();
            return new Entry(failures, open ? now.plus(config.open()) : null, null);
        });
    }

    @Override
    public void succeeded(String key) {
        entries.remove(key);
    }

    @Override
    public void released(String key) {
        entries.computeIfPresent(key, (_, entry) -> new Entry(entry.failures(), entry.openUntil(), null));
    }
}
