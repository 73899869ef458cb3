package ai.vidgo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** The buckets of this process. */
final class LocalBuckets {

    private static final long LONG_PAST = Long.MIN_VALUE / 2;

    private final Cache<String, Long> full;
    private final LongSupplier micros;

    LocalBuckets(int remembered, LongSupplier nanos) {
        this.full = Caffeine.newBuilder().maximumSize(remembered).build();
        this.micros = () -> TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong());
    }

    Taken take(Rule rule, String key) {
        AtomicReference<Taken> taken = new AtomicReference<>();
        full.asMap().compute(key, (same, last) -> {
            long now = micros.getAsLong();
            Taken result = Taken.from(rule, last == null ? LONG_PAST : last, now);
            taken.setPlain(result);
            return result.fullAt(now);
        });
        return taken.getPlain();
    }
}
