package ai.vidgo.gateway.forwarding;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a service alone that has given no answer several times in a row, so that callers hear at once what they would
 * hear after a time-out, and the service can come back. After a pause one request tries; its outcome decides. Only a
 * missing answer counts as a failure: a service that answers 500 is there.
 */
final class Breaker {

    private final int failuresInARow;
    private final long pauseNanos;
    private final LongSupplier nanos;

    private int failures;
    private boolean open;
    private long tryAgainAt;

    Breaker(int failuresInARow, Duration pause, LongSupplier nanos) {
        this.failuresInARow = failuresInARow;
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    /** Whether a request may be sent; when the pause is over, one may, and the next one after another pause. */
    synchronized boolean allows() {
        if (!open) {
            return true;
        }
        long now = nanos.getAsLong();
        if (now - tryAgainAt < 0) {
            return false;
        }
        tryAgainAt = now + pauseNanos;
        return true;
    }

    /** Whether the service is left alone. */
    synchronized boolean isOpen() {
        return open;
    }

    /** The service answered, whatever it said. */
    synchronized void answered() {
        failures = 0;
        open = false;
    }

    /**
     * The service gave no answer.
     *
     * @return whether it is left alone from now on
     */
    synchronized boolean failed() {
        failures++;
        if (failures < failuresInARow) {
            return false;
        }
        boolean opened = !open;
        open = true;
        tryAgainAt = nanos.getAsLong() + pauseNanos;
        return opened;
    }
}
