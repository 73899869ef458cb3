package ai.vidgo.gateway.forwarding;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much may be tried again: a share of what was asked, so that retries cannot multiply the load of services that are
 * already in trouble. Every request saves a little, up to a reserve; every retry costs a whole one.
 */
final class RetryBudget {

    private static final long WHOLE = 1000;

    private final long share;
    private final long reserve;
    private final AtomicLong saved;

    /**
     * A budget, full at the beginning.
     *
     * @param percent retries per hundred requests
     * @param reserve retries that may come at once
     */
    RetryBudget(int percent, int reserve) {
        this.share = percent * WHOLE / 100;
        this.reserve = reserve * WHOLE;
        this.saved = new AtomicLong(this.reserve);
    }

    /** A request came. */
    void save() {
        // The sum may pass the reserve by what other threads save at this moment, which does no harm.
        if (saved.get() < reserve) {
            saved.addAndGet(share);
        }
    }

    /** Whether a retry may be made; it is then paid for. */
    boolean spend() {
        return saved.getAndUpdate(now -> now >= WHOLE ? now - WHOLE : now) >= WHOLE;
    }
}
