package ai.vidgo.generation.jobs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What came of a purchase was written down; fired in the transaction that did.
 *
 * @param operation wire name of what is made
 * @param reservedUsd what it costs by the price table
 */
record AttemptEnded(
        String provider,
        String operation,
        AttemptOutcome.End end,
        @Nullable BigDecimal reservedUsd) {}
