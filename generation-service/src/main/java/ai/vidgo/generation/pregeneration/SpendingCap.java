package ai.vidgo.generation.pregeneration;

import java.math.BigDecimal;

/** What a run may spend: reserved before an order, corrected to the real price after it. */
final class SpendingCap {

    private final BigDecimal limit;
    private BigDecimal spent = BigDecimal.ZERO;

    SpendingCap(BigDecimal limit) {
        this.limit = limit;
    }

    /** Takes an amount, unless that would exceed the limit. */
    synchronized boolean reserve(BigDecimal amount) {
        if (spent.add(amount).compareTo(limit) > 0) {
            return false;
        }
        spent = spent.add(amount);
        return true;
    }

    /** Replaces a reserved amount by the real one. */
    synchronized void correct(BigDecimal reserved, BigDecimal real) {
        spent = spent.subtract(reserved).add(real);
    }
}
