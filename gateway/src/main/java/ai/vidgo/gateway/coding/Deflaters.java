package ai.vidgo.gateway.coding;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of deflaters. Each holds a quarter of a MiB outside the heap, which is costly to get and is kept by a
 * forgotten one until the collector finds it: so they are lent, and used again.
 */
final class Deflaters {

    private final int level;
    private final int atOnce;
    private final Semaphore free;
    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    Deflaters(int level, int atOnce) {
        this.level = level;
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
    }

    /** One that is ready, or null when all are at work; to be given back in any case. */
    @Nullable
    Deflater take() {
        if (!free.tryAcquire()) {
            return null;
        }
        Deflater known = idle.poll();
        return known == null ? new Deflater(level, true) : known;
    }

    /** Takes one back, whatever its state. */
    void giveBack(Deflater deflater) {
        deflater.reset();
        idle.add(deflater);
        free.release();
    }

    /** How many are at work. */
    int lent() {
        return atOnce - free.availablePermits();
    }
}
