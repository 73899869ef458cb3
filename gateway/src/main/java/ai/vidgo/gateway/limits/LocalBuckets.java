package ai.vidgo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The buckets of this process. A bucket that is known is only read from the cache, whose own bookkeeping costs more than it. */
final class LocalBuckets {

    private static final long LONG_PAST = Long.MIN_VALUE / 2;

    /** When each bucket is full again. */
    private final Cache<String, AtomicLong> full;

    private final LongSupplier micros;

    LocalBuckets(int remembered, LongSupplier nanos) {
        this.full = Caffeine.newBuilder().maximumSize(remembered).build();
        this.micros = () -> TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong());
    }

    Taken take(Rule rule, String key) {
        AtomicLong bucket = full.get(key, unknown -> new AtomicLong(LONG_PAST));
        while (true) {
            long last = bucket.get();
            long now = micros.getAsLong();
            Taken taken = Taken.from(rule, last, now);
            if (bucket.compareAndSet(last, taken.fullAt(now))) {
                return taken;
            }
        }
    }
}
