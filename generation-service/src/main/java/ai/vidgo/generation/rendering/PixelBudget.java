package ai.vidgo.generation.rendering;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many pixels are held in memory at the same time. A picture takes several times its size while it is read, drawn
 * and written, and many requests come at once: without a common budget a few honest pictures would do what a bomb cannot.
 */
final class PixelBudget {

    /** Bytes per pixel, for the decoded picture, its copy with the mark, and what is on the way. */
    private static final int BYTES_PER_PIXEL = 16;

    /** Permits are thousands of pixels: a budget of a large machine must fit into an int. */
    private static final int UNIT = 1000;

    private final int units;
    private final Semaphore free;

    PixelBudget(long memoryBytes) {
        this.units = Math.clamp(memoryBytes / BYTES_PER_PIXEL / UNIT, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(units, true);
    }

    /** The largest picture that fits at all. */
    long largest() {
        return (long) units * UNIT;
    }

    /**
     * Waits until a picture of that size fits, and does the work.
     *
     * @throws IllegalArgumentException when it never will
     * @throws IllegalStateException when the thread is interrupted meanwhile
     */
    <T> T use(long pixels, Supplier<T> work) {
        int needed = Math.clamp(pixels / UNIT + 1, 1, Integer.MAX_VALUE);
        if (needed > units) {
            throw new IllegalArgumentException(pixels + " pixels do not fit into the memory");
        }
        try {
            free.acquire(needed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for memory", stopped);
        }
        try {
            return work.get();
        } finally {
            free.release(needed);
        }
    }
}
