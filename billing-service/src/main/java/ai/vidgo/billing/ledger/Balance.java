package ai.vidgo.billing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one account, expired credits already taken out.
 *
 * @param bonusExpiry when the bonus bucket expires; null for never
 * @param subscriptionExpiry when the subscription credits expire unless another period begins; null for never
 * @param used net credits spent since the current period began, or since the account was opened
 * @param weeklyUsed net credits spent since Monday 00:00 UTC
 */
public record Balance(
        int subscription,
        int purchased,
        int bonus,
        @Nullable Instant bonusExpiry,
        @Nullable Instant subscriptionExpiry,
        int used,
        int weeklyUsed) {

    /** What can be spent now. */
    public int total() {
        return subscription + purchased + bonus;
    }
}
