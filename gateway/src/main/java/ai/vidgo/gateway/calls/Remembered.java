package ai.vidgo.gateway.calls;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is good for a while, and that is asked for once however many want it: what many may open must not multiply
 * into calls.
 */
public final class Remembered<T> {

    private final Supplier<Future<T>> source;
    private final Duration fresh;
    private final Clock clock;
    private @Nullable Future<T> last;
    private Instant goodUntil = Instant.EPOCH;

    /** Remembers what {@code source} answers; it must not fail. */
    public Remembered(Supplier<Future<T>> source, Duration fresh, Clock clock) {
        this.source = source;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** The answer, or the one that is being asked for. */
    public synchronized Future<T> get() {
        Future<T> known = last;
        Instant now = clock.instant();
        if (known != null && (!known.isComplete() || now.isBefore(goodUntil))) {
            return known;
        }
        Future<T> asked = source.get();
        last = asked;
        goodUntil = now.plus(fresh);
        return asked;
    }
}
