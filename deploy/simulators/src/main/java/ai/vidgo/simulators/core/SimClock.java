package ai.vidgo.simulators.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Simulated time: real time that can be made to run up to a thousand times faster, or be moved forward at once. */
public final class SimClock extends Clock {

    private static final long WAIT_STEP_MILLIS = 100;

    private final Clock real;
    private Instant anchorReal;
    private Instant anchorSimulated;
    private double speed = 1;

    /** Starts at the real time with speed one. */
    public SimClock(Clock real) {
        this.real = real;
        this.anchorReal = real.instant();
        this.anchorSimulated = anchorReal;
    }

    @Override
    public synchronized Instant instant() {
        Duration passed = Duration.between(anchorReal, real.instant());
        return anchorSimulated.plusNanos(Math.round(passed.toNanos() * speed));
    }

    /** How many simulated seconds pass in a real one. */
    public synchronized double speed() {
        return speed;
    }

    /**
     * Changes the speed from now on.
     *
     * @throws IllegalArgumentException outside 1 to 1000
     */
    public synchronized void speed(double factor) {
        if (!(factor >= 1 && factor <= 1000)) {
            throw new IllegalArgumentException("speed must be between 1 and 1000, was " + factor);
        }
        rebase(Duration.ZERO);
        speed = factor;
    }

    /** Moves the time forward at once. */
    public synchronized void advance(Duration by) {
        rebase(by);
    }

    /** Blocks the calling thread until the simulated time has come. */
    public void waitUntil(Instant due) throws InterruptedException {
        while (true) {
            Duration left = Duration.between(instant(), due);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            Thread.sleep(Math.clamp(Math.round(left.toMillis() / speed()), 1, WAIT_STEP_MILLIS));
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulated time is kept in UTC");
    }

    private void rebase(Duration by) {
        Instant simulated = instant().plus(by);
        anchorReal = real.instant();
        anchorSimulated = simulated;
    }
}
