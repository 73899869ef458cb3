package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest extends MoneyTest {

    @Inject
    Ledger ledger;

    @Test
    void oneOfSixtyFourClientsGetsTheLastCredit() throws Exception {
        grant(Bucket.PURCHASED, 1);
        List<Reservation> answers = inParallel(64, i -> ledger.reserve(user, job(), "t2i", 1));
        assertThat(answers).filteredOn(Reservation.Held.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Reservation.Insufficient.class::isInstance)
                .hasSize(63);
        assertThat(ledger.balance(user).total()).isZero();
    }

    @Test
    void firstOperationsOfANewUserDoNotMissEachOther() throws Exception {
        inParallel(
                16,
                i -> ledger.grant(
                        new Ledger.Grant(user, Bucket.PURCHASED, 5, "purchase", "key-" + i, null, null, "test")));
        assertThat(ledger.balance(user).total()).isEqualTo(80);
    }

    @Test
    void spendsBonusThenSubscriptionThenPurchased() {
        grant(Bucket.PURCHASED, 10);
        ledger.beginPeriod(user, 5, "period", clock.instant().plus(Duration.ofDays(30)), "test");
        grant(Bucket.BONUS, 2);
        assertThat(ledger.reserve(user, job(), "t2i", 3)).isEqualTo(new Reservation.Held(3, 14));
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.subscription(), balance.purchased()))
                .containsExactly(0, 4, 10);
    }

    @Test
    void returnsEachCreditToTheBucketItCameFrom() {
        grant(Bucket.PURCHASED, 10);
        ledger.beginPeriod(user, 5, "period", clock.instant().plus(Duration.ofDays(30)), "test");
        grant(Bucket.BONUS, 2);
        String job = job();
        ledger.reserve(user, job, "t2i", 9);
        assertThat(ledger.release(job, "failed")).isEqualTo(new Closing.Done(9));
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.subscription(), balance.purchased()))
                .containsExactly(2, 5, 10);
        assertThat(balance.used()).isZero();
    }

    @Test
    void chargesAPartInSpendingOrder() {
        grant(Bucket.PURCHASED, 10);
        grant(Bucket.BONUS, 2);
        String job = job();
        ledger.reserve(user, job, "short_video", 8);
        assertThat(ledger.settle(job, 3)).isEqualTo(new Closing.Done(3));
        assertThat(ledger.settle(job, 3)).isEqualTo(new Closing.Done(3));
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.purchased(), balance.used()))
                .containsExactly(0, 9, 3);
    }

    @Test
    void neverChargesMoreThanIsHeld() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        assertThat(ledger.settle(job, 6)).isEqualTo(new Closing.TooMuch(5));
        assertThat(ledger.settle(job, null)).isEqualTo(new Closing.Done(5));
    }

    @Test
    void aJobReleasedBeforeItsReservationCanNeverBeReserved() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        assertThat(ledger.release(job, "crashed")).isEqualTo(new Closing.Done(0));
        assertThat(ledger.reserve(user, job, "t2i", 5)).isEqualTo(new Reservation.Ended(HoldEnd.RELEASED));
        assertThat(ledger.balance(user).total()).isEqualTo(10);
    }

    @Test
    void reserveAndReleaseOfOneJobAtOnceEndWithTheCreditsBack() throws Exception {
        grant(Bucket.PURCHASED, 10);
        for (int round = 0; round < 20; round++) {
            String job = job();
            inParallel(8, i -> i % 2 == 0 ? ledger.reserve(user, job, "t2i", 5) : ledger.release(job, "raced"));
            assertThat(ledger.balance(user).total()).isEqualTo(10);
        }
    }

    @Test
    void settleAndReleaseOfOneJobAtOnceHaveOneWinner() throws Exception {
        grant(Bucket.PURCHASED, 100);
        for (int round = 0; round < 10; round++) {
            String job = job();
            ledger.reserve(user, job, "t2i", 5);
            List<Closing> answers =
                    inParallel(8, i -> i % 2 == 0 ? ledger.settle(job, null) : ledger.release(job, "raced"));
            assertThat(answers).filteredOn(Closing.Done.class::isInstance).hasSize(4);
        }
    }

    @Test
    void sameJobAtOnceIsDebitedOnce() throws Exception {
        grant(Bucket.PURCHASED, 100);
        String job = job();
        List<Reservation> answers = inParallel(16, i -> ledger.reserve(user, job, "t2i", 5));
        assertThat(answers)
                .allMatch(answer ->
                        answer instanceof Reservation.Held(int amount, int balance) && amount == 5 && balance == 95);
    }

    @Test
    void refusesAnotherUsersJob() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        assertThat(ledger.reserve(UUID.randomUUID(), job, "t2i", 0)).isEqualTo(new Reservation.Foreign());
    }

    @Test
    void holdsExpireAndCannotBeChargedAfterwards() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        clock.advance(Duration.ofHours(7));
        ledger.expireHolds();
        assertThat(ledger.balance(user).total()).isEqualTo(10);
        assertThat(ledger.settle(job, null)).isEqualTo(new Closing.EndedBefore(HoldEnd.EXPIRED));
        assertThat(ledger.reserve(user, job, "t2i", 5)).isEqualTo(new Reservation.Ended(HoldEnd.EXPIRED));
    }

    @Test
    void creditsOfAPastPeriodExpireWithALedgerRow() {
        ledger.beginPeriod(user, 100, "period", clock.instant().plus(Duration.ofDays(30)), "test");
        clock.advance(Duration.ofDays(31));
        assertThat(ledger.balance(user).total()).isZero();
        assertThat(ledger.entries(user, "expiry", 10, 0))
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
    void grantsOncePerKey() throws Exception {
        List<Boolean> answers = inParallel(
                16,
                i -> ledger.grant(
                        new Ledger.Grant(user, Bucket.BONUS, 2, "bonus", "sign-up", null, null, "Sign-up credits")));
        assertThat(answers).filteredOn(granted -> granted).hasSize(1);
        assertThat(ledger.balance(user).bonus()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfARolledBackTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    grant(Bucket.PURCHASED, 10);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(ledger.balance(user).total()).isZero();
    }

    @Test
    void databaseRefusesToChangeTheLedger() {
        grant(Bucket.PURCHASED, 10);
        for (String attack : List.of(
                "UPDATE credit_transactions SET amount = 99",
                "DELETE FROM credit_transactions",
                "TRUNCATE credit_transactions")) {
            assertThatThrownBy(() -> sql.update(attack)).rootCause().hasMessageContaining("append-only");
        }
    }

    private void grant(Bucket bucket, int amount) {
        String type = bucket == Bucket.BONUS ? "bonus" : "purchase";
        ledger.grant(
                new Ledger.Grant(user, bucket, amount, type, UUID.randomUUID().toString(), null, null, "test"));
    }

    private static String job() {
        return UUID.randomUUID().toString();
    }
}
