package ai.vidgo.catalog.landing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A fact of another service that a page can show somewhat late: asked again when it is no longer fresh, kept whatever its
 * age while the other side does not answer. One caller asks, the others take what is known.
 *
 * @param <T> an immutable value
 */
final class LastKnown<T> {

    private static final Logger LOG = Logger.getLogger(LastKnown.class);

    private final String name;
    private final Supplier<T> source;
    private final Duration fresh;
    private final Duration pause;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable T value;
    private volatile Instant askAgainAt = Instant.MIN;

    /**
     * Nothing is asked yet.
     *
     * @param name for the log
     * @param source asks the other service; throws when it does not answer
     * @param fresh how long an answer is good
     * @param pause how long the other side is left alone after a failure
     */
    LastKnown(String name, Supplier<T> source, Duration fresh, Duration pause, Clock clock) {
        this.name = name;
        this.source = source;
        this.fresh = fresh;
        this.pause = pause;
        this.clock = clock;
    }

    /** The value; empty when the other side never answered. */
    Optional<T> get() {
        if (value == null) {
            asking.lock();
            askWhenDue();
        } else if (isDue() && asking.tryLock()) {
            askWhenDue();
        }
        return Optional.ofNullable(value);
    }

    private void askWhenDue() {
        try {
            if (isDue()) {
                value = source.get();
                askAgainAt = clock.instant().plus(fresh);
            }
        } catch (RuntimeException away) {
            askAgainAt = clock.instant().plus(pause);
            LOG.warnf("%s could not be asked for, the last known is used: %s", name, away.getMessage());
        } finally {
            asking.unlock();
        }
    }

    private boolean isDue() {
        return !clock.instant().isBefore(askAgainAt);
    }
}
