package ai.vidgo.gateway.forwarding;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange in which nothing has moved for a while, in either direction. Progress only notes the time; the timer
 * looks at the note when it rings, so that a busy stream costs no timer per chunk. Used on one event loop only.
 */
final class Watchdog {

    private static final long STOPPED = -1;

    private final Vertx vertx;
    private final long quietMillis;
    private final Runnable onQuiet;
    private long lastProgressNanos = System.nanoTime();
    private long timer = STOPPED;
    private boolean stopped;

    Watchdog(Vertx vertx, Duration quiet, Runnable onQuiet) {
        this.vertx = vertx;
        this.quietMillis = Math.max(1, quiet.toMillis());
        this.onQuiet = onQuiet;
        arm(quietMillis);
    }

    /** Something moved. */
    void progress() {
        lastProgressNanos = System.nanoTime();
    }

    /** The exchange is over, or may be silent from now on. */
    void stop() {
        stopped = true;
        if (timer != STOPPED) {
            vertx.cancelTimer(timer);
            timer = STOPPED;
        }
    }

    private void arm(long delayMillis) {
        timer = vertx.setTimer(delayMillis, this::ring);
    }

    private void ring(@Nullable Long id) {
        timer = STOPPED;
        if (stopped) {
            return;
        }
        long quietFor = Duration.ofNanos(System.nanoTime() - lastProgressNanos).toMillis();
        if (quietFor >= quietMillis) {
            stopped = true;
            onQuiet.run();
        } else {
            arm(quietMillis - quietFor);
        }
    }
}
