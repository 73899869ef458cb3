package ai.vidgo.billing.credits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's credits (contract: billing §6): superset of the frontend's names and the original's, all in credits.
 *
 * @param subscriptionExpiry when the subscription credits expire, unless the next month's come then
 * @param expiringSoon what will be gone within {@code vidgo.credits.expiring-soon}, the earliest first
 */
record BalanceOut(
        int subscriptionCredits,
        int purchasedCredits,
        int bonusCredits,
        int remainingCredits,
        int usedCredits,
        int totalCredits,
        int weeklyLimit,
        int weeklyUsed,
        Instant resetDate,
        int subscription,
        int purchased,
        int bonus,
        @Nullable Instant bonusExpiry,
        @Nullable Instant subscriptionExpiry,
        int total,
        List<Expiring> expiringSoon) {

    /** {@code bucket} is {@code bonus} or {@code subscription}; purchased credits never expire. */
    record Expiring(String bucket, int credits, Instant expiresAt) {}
}
