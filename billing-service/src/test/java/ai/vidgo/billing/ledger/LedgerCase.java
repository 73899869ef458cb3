package ai.vidgo.billing.ledger;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the tests of the ledger share: the user's credits from each source, and names of jobs. */
abstract class LedgerCase extends MoneyTest {

    @Inject
    Ledger ledger;

    @Inject
    LedgerStatement statement;

    @Inject
    LedgerSweep sweep;

    /** Past the lazy expiry of a balance. */
    int storedBonus() {
        return sql.one(
                "SELECT bonus_credits FROM credit_accounts WHERE user_id = ?",
                row -> row.number("bonus_credits"),
                user);
    }

    void beginPeriod(int credits) {
        ledger.beginPeriod(user, credits, "period", clock.instant().plus(Duration.ofDays(30)), "test");
    }

    void addBonus(int credits, Duration life) {
        Instant expiry = clock.instant().plus(life);
        ledger.adjust(new Ledger.Adjustment(user, Bucket.BONUS, credits, expiry, UUID.randomUUID(), "test"));
    }

    Ledger.Adjustment adjustment(int amount) {
        return new Ledger.Adjustment(user, Bucket.BONUS, amount, null, UUID.randomUUID(), "test");
    }

    void grant(Bucket bucket, int amount) {
        String type = bucket == Bucket.BONUS ? "bonus" : "purchase";
        ledger.grant(
                new Ledger.Grant(user, bucket, amount, type, UUID.randomUUID().toString(), null, null, "test"));
    }

    static String job() {
        return UUID.randomUUID().toString();
    }
}
