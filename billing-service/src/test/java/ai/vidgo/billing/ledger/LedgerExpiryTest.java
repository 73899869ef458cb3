package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.billing.BrokenRow;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerExpiryTest extends LedgerCase {

    @Test
    void holdsExpireAndCannotBeChargedAfterwards() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        clock.advance(Duration.ofHours(7));
        sweep.expireHolds();
        assertThat(ledger.balance(user).total()).isEqualTo(10);
        assertThat(ledger.settle(job, null)).isEqualTo(new Settlement.EndedBefore(HoldEnd.EXPIRED));
        assertThat(ledger.reserve(user, job, "t2i", 5)).isEqualTo(new Reservation.Ended(HoldEnd.EXPIRED));
    }

    @Test
    void creditsOfAPastPeriodExpireWithALedgerRow() {
        beginPeriod(100);
        clock.advance(Duration.ofDays(31));
        assertThat(ledger.balance(user).total()).isZero();
        assertThat(statement.page(user, "expiry", 10, 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.amount()).isEqualTo(-100));
    }

    @Test
    void expiredBonusIsTakenOutBeforeItCanBeSpent() {
        grant(Bucket.BONUS, 2);
        sql.update(
                "UPDATE credit_accounts SET bonus_credits_expiry = ? WHERE user_id = ?",
                clock.instant().plusSeconds(60),
                user);
        assertThat(ledger.balance(user).bonus()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(2));
        assertThat(ledger.reserve(user, job(), "t2i", 1)).isInstanceOf(Reservation.Insufficient.class);
        assertThat(ledger.balance(user).bonus()).isZero();
    }

    @Test
    void aLateSettlementIsRefusedWhetherOrNotTheSweepHasRun() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        clock.advance(Duration.ofHours(7));
        assertThat(ledger.settle(job, null)).isEqualTo(new Settlement.EndedBefore(HoldEnd.EXPIRED));
        assertThat(ledger.balance(user).total()).isEqualTo(10);
        assertThat(ledger.release(job, "late")).isEqualTo(new Release.GivenBack(5));
        assertThat(statement.page(user, "refund", 10, 0)).hasSize(1);
    }

    @Test
    void aHoldThatExpiresWhileItIsSettledHasOneEnd() throws Exception {
        grant(Bucket.PURCHASED, 100);
        for (int round = 0; round < 10; round++) {
            String job = job();
            ledger.reserve(user, job, "t2i", 5);
            sql.update(
                    "UPDATE credit_holds SET expires_at = ? WHERE job_id = ?",
                    clock.instant().plusMillis(2),
                    job);
            inParallel(8, i -> switch (i % 3) {
                case 0 -> ledger.settle(job, null);
                case 1 -> ledger.reserve(user, job, "t2i", 5);
                default -> ledger.release(job, "raced");
            });
        }
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whatReturnsAfterItsPeriodExpiresWithIt() {
        beginPeriod(10);
        String job = job();
        ledger.reserve(user, job, "t2i", 4);
        clock.advance(Duration.ofDays(30).minusHours(1));
        String late = job();
        ledger.reserve(user, late, "t2i", 6);
        clock.advance(Duration.ofHours(2));
        ledger.beginPeriod(user, 100, "next", clock.instant().plus(Duration.ofDays(30)), "test");
        ledger.release(late, "failed");
        sweep.expireHolds();
        assertThat(ledger.balance(user).total()).isEqualTo(100);
        assertThat(statement.page(user, "expiry", 10, 0))
                .extracting(LedgerEntry::amount)
                .containsExactly(-4, -6);
    }

    @Test
    void whatReturnsAfterTheSubscriptionEndedExpires() {
        beginPeriod(10);
        String job = job();
        ledger.reserve(user, job, "t2i", 4);
        assertThat(ledger.revokePeriod(user, "refunded")).isEqualTo(6);
        ledger.release(job, "failed");
        assertThat(ledger.balance(user).total()).isZero();
    }

    @Test
    void expiredBonusCreditsThatReturnDoNotLiveForEver() {
        addBonus(5, Duration.ofHours(2));
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        clock.advance(Duration.ofHours(3));
        ledger.release(job, "failed");
        assertThat(ledger.balance(user).total()).isZero();
        assertThat(statement.page(user, "expiry", 10, 0)).hasSize(1);
    }

    @Test
    void bonusCreditsThatReturnKeepTheirExpiry() {
        addBonus(5, Duration.ofHours(2));
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        assertThat(ledger.balance(user).bonusExpiry()).isNotNull();
        ledger.release(job, "failed");
        assertThat(ledger.balance(user).bonus()).isEqualTo(5);
        clock.advance(Duration.ofHours(3));
        assertThat(ledger.balance(user).bonus()).isZero();
    }

    @Test
    void theLaterOfTwoBonusExpiriesCounts() {
        addBonus(1, Duration.ofDays(10));
        Instant ten = ledger.balance(user).bonusExpiry();
        addBonus(1, Duration.ofDays(5));
        assertThat(ledger.balance(user).bonusExpiry()).isEqualTo(ten);
        addBonus(1, Duration.ofDays(20));
        assertThat(ledger.balance(user).bonusExpiry()).isAfter(ten);
        grant(Bucket.BONUS, 1);
        assertThat(ledger.balance(user).bonusExpiry()).isNull();
        addBonus(1, Duration.ofDays(1));
        assertThat(ledger.balance(user)).satisfies(balance -> {
            assertThat(balance.bonus()).isEqualTo(5);
            assertThat(balance.bonusExpiry()).isNull();
        });
    }

    @Test
    void theSweepExpiresCreditsOfUsersWhoDoNotLook() {
        beginPeriod(10);
        addBonus(5, Duration.ofDays(2));
        clock.advance(Duration.ofDays(3));
        sweepAll();
        assertThat(storedBonus()).isZero();
        clock.advance(Duration.ofDays(28));
        sweepAll();
        sweep.sweep();
        assertThat(statement.page(user, "expiry", 10, 0))
                .extracting(LedgerEntry::amount)
                .containsExactly(-10, -5);
    }

    @Test
    void aHoldThatCanNotBeGivenBackKeepsNoOtherFromItsEnd() {
        grant(Bucket.PURCHASED, 10);
        String broken = job();
        String behind = job();
        ledger.reserve(user, broken, "t2i", 5);
        ledger.reserve(user, behind, "t2i", 3);
        sql.update("UPDATE credit_holds SET expires_at = ? WHERE job_id = ?", Instant.EPOCH, broken);
        sql.update("UPDATE credit_holds SET expires_at = ? WHERE job_id = ?", Instant.EPOCH.plusSeconds(1), behind);
        try (BrokenRow _ = new BrokenRow(sql, "credit_holds", "job_id <> '" + broken + "' OR status = 'held'")) {
            sweep.expireHolds();
            assertThat(ledger.balance(user).total()).isEqualTo(5);
        }
        sweep.expireHolds();
        assertThat(ledger.balance(user).total()).isEqualTo(10);
    }

    @Test
    void anAccountThatCanNotBeChangedKeepsNoOtherFromItsExpiry() {
        UUID broken = UUID.randomUUID();
        ledger.grant(new Ledger.Grant(broken, Bucket.BONUS, 7, "bonus", "k", null, null, "test"));
        grant(Bucket.BONUS, 5);
        sql.update("UPDATE credit_accounts SET bonus_credits_expiry = ? WHERE user_id = ?", Instant.EPOCH, broken);
        sql.update(
                "UPDATE credit_accounts SET bonus_credits_expiry = ? WHERE user_id = ?",
                Instant.EPOCH.plusSeconds(1),
                user);
        try (BrokenRow _ = new BrokenRow(sql, "credit_accounts", "user_id <> '" + broken + "' OR bonus_credits > 0")) {
            sweep.expireCredits();
            assertThat(storedBonus()).isZero();
        }
        sweep.expireCredits();
        assertThat(countOf("SELECT bonus_credits::bigint AS n FROM credit_accounts WHERE user_id = ?", broken))
                .isZero();
    }

    /** One sweep clears so many accounts, and those of other tests are due too. */
    private void sweepAll() {
        Instant now = clock.instant();
        await().untilAsserted(() -> {
            sweep.sweep();
            assertThat(countOf("""
                            SELECT count(*) AS n FROM credit_accounts
                             WHERE bonus_credits_expiry <= ? OR subscription_credits_end <= ?""", now, now)).isZero();
        });
    }
}
