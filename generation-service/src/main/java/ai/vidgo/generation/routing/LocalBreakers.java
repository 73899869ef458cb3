package ai.vidgo.generation.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * A breaker with failures.
     *
     * @param openUntil null while it is closed
     * @param trialUntil until when a trial call is waited for
     * @param level steps of recovery taken, 0 before the first good trial
     * @param used calls of the present window of recovery
     */
    private record Entry(
            int failures,
            @Nullable Instant openUntil,
            @Nullable Instant trialUntil,
            int level,
            int used,
            Instant windowEnd) {

        static Entry closed(int failures, Instant now) {
            return new Entry(failures, null, null, 0, 0, now);
        }

        static Entry open(int failures, Instant until) {
            return new Entry(failures, until, null, 0, 0, until);
        }

        State at(Instant now) {
            if (openUntil == null) {
                return State.CLOSED;
            }
            if (level > 0) {
                return now.isBefore(windowEnd) && used >= 1 << level ? State.OPEN : State.HALF_OPEN;
            }
            boolean trialUnderWay = trialUntil != null && now.isBefore(trialUntil);
            return now.isBefore(openUntil) || trialUnderWay ? State.OPEN : State.HALF_OPEN;
        }

        Entry claimed(Instant now, RoutingConfig.Breaker config) {
            if (level == 0) {
                return new Entry(failures, openUntil, now.plus(config.trial()), 0, 0, windowEnd);
            }
            return now.isBefore(windowEnd)
                    ? new Entry(failures, openUntil, null, level, used + 1, windowEnd)
                    : new Entry(failures, openUntil, null, level, 1, now.plus(config.recoveryWindow()));
        }

        Entry recovered(Instant now, Duration window) {
            return new Entry(0, openUntil, null, level + 1, 0, now.plus(window));
        }

        Entry released() {
            return new Entry(failures, openUntil, null, level, used, windowEnd);
        }
    }

    @Override
    public Map<String, Standing> standings(Collection<String> keys) {
        Instant now = clock.instant();
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> standing(entries.get(key), now)));
    }

    private static Standing standing(@Nullable Entry entry, Instant now) {
        return entry == null ? Standing.FAULTLESS : new Standing(entry.at(now), entry.failures());
    }

    @Override
    public boolean claim(String key) {
        Instant now = clock.instant();
        boolean[] granted = {true};
        entries.computeIfPresent(key, (_, entry) -> {
            State state = entry.at(now);
            granted[0] = state != State.OPEN;
            return state == State.HALF_OPEN ? entry.claimed(now, config) : entry;
        });
        return granted[0];
    }

    @Override
    public void failed(String key) {
        Instant now = clock.instant();
        entries.compute(key, (_, entry) -> {
            int failures = entry == null ? 1 : entry.failures() + 1;
            boolean wasOpen = entry != null && entry.openUntil() != null;
            return wasOpen || failures >= config.failures()
                    ? Entry.open(failures, now.plus(config.open()))
                    : Entry.closed(failures, now);
        });
    }

    @Override
    public void succeeded(String key) {
        Instant now = clock.instant();
        entries.computeIfPresent(
                key,
                (_, entry) -> entry.openUntil() == null || entry.level() >= config.recoverySteps()
                        ? null
                        : entry.recovered(now, config.recoveryWindow()));
    }

    @Override
    public void released(String key) {
        entries.computeIfPresent(key, (_, entry) -> entry.released());
    }
}
