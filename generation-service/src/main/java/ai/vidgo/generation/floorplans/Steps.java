package ai.vidgo.generation.floorplans;

import java.time.Duration;

/**
 * Counts what a drawing makes us do. A file of a few bytes can order billions of lines by blocks in blocks; the drawing
 * ends when it has had its share of steps or of time.
 */
final class Steps {

    private static final int LOOK_AT_CLOCK_EVERY = 64;

    private final long most;
    private final long end;
    private long taken;

    Steps(long most, Duration patience) {
        this.most = most;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /**
     * One more.
     *
     * @throws TooComplex beyond the limit, and when the thread is interrupted
     */
    void next() {
        boolean late = ++taken % LOOK_AT_CLOCK_EVERY == 0
                && (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted());
        if (taken > most || late) {
            throw new TooComplex();
        }
    }
}
