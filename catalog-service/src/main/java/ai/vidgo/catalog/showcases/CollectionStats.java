package ai.vidgo.catalog.showcases;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Showcases out of users' results (contract: catalog §3.6).
 *
 * @param pendingReview collected and not shown yet
 * @param qualityThreshold the quality from which a result is worth showing, a constant of the contract
 */
@RegisterForReflection
record CollectionStats(long totalCollected, long totalPromoted, long pendingReview, double qualityThreshold) {

    private static final double THRESHOLD = 0.6;

    static CollectionStats of(UserShowcaseRows.CollectionCount count) {
        return new CollectionStats(
                count.collected(), count.promoted(), count.collected() - count.promoted(), THRESHOLD);
    }
}
