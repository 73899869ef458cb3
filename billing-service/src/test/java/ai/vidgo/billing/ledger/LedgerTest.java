package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.billing.ledger.Ledger.Bucket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest extends LedgerCase {

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
        beginPeriod(5);
        grant(Bucket.BONUS, 2);
        assertThat(ledger.reserve(user, job(), "t2i", 3)).isEqualTo(new Reservation.Held(3, 14));
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.subscription(), balance.purchased()))
                .containsExactly(0, 4, 10);
    }

    /** Behind it another commit waits, of the job that it pays. What ends it has nothing behind it. */
    @Test
    void onlyAHoldDoesNotWaitForTheDisk() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        assertThat(waitingAfter(() -> ledger.reserve(user, job, "t2i", 5))).isEqualTo("off");
        assertThat(waitingAfter(() -> ledger.settle(job, null))).isEqualTo("on");
        assertThat(waitingAfter(() -> ledger.release(job(), "failed"))).isEqualTo("on");
    }

    /** Whether the commit of an operation waits, where commits do. */
    private String waitingAfter(Runnable operation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.one("SELECT set_config('synchronous_commit', 'on', true) AS waiting", row -> row.text("waiting"));
            operation.run();
            return sql.one("SELECT current_setting('synchronous_commit') AS waiting", row -> row.text("waiting"));
        });
    }

    @Test
    void returnsEachCreditToTheBucketItCameFrom() {
        grant(Bucket.PURCHASED, 10);
        beginPeriod(5);
        grant(Bucket.BONUS, 2);
        String job = job();
        ledger.reserve(user, job, "t2i", 9);
        assertThat(ledger.release(job, "failed")).isEqualTo(new Release.GivenBack(9));
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
        assertThat(ledger.settle(job, 3)).isEqualTo(new Settlement.Charged(3, user, 9));
        assertThat(ledger.settle(job, 7)).isEqualTo(new Settlement.Charged(3, user, 9));
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.purchased(), balance.used()))
                .containsExactly(0, 9, 3);
    }

    @Test
    void neverChargesMoreThanIsHeld() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        assertThat(ledger.settle(job, 6)).isEqualTo(new Settlement.TooMuch(5));
        assertThat(ledger.settle(job, null)).isEqualTo(new Settlement.Charged(5, user, 5));
    }

    @Test
    void aJobReleasedBeforeItsReservationCanNeverBeReserved() {
        grant(Bucket.PURCHASED, 10);
        String job = job();
        assertThat(ledger.release(job, "crashed")).isEqualTo(new Release.GivenBack(0));
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
            List<Record> answers =
                    inParallel(8, i -> (Record) (i % 2 == 0 ? ledger.settle(job, null) : ledger.release(job, "raced")));
            long charged = answers.stream()
                    .filter(Settlement.Charged.class::isInstance)
                    .count();
            long back =
                    answers.stream().filter(Release.GivenBack.class::isInstance).count();
            assertThat(List.of(charged, back)).isIn(List.of(4L, 0L), List.of(0L, 4L));
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
    void chargesAGenerationOnceHoweverItIsPaid() throws Exception {
        grant(Bucket.PURCHASED, 20);
        String generation = job();
        List<Consumption> answers = inParallel(16, i -> ledger.consume(user, generation, "t2i", 5));
        assertThat(answers)
                .containsOnlyOnce(new Consumption.Charged(5, 15))
                .filteredOn(Consumption.ChargedBefore.class::isInstance)
                .hasSize(15);
        assertThat(ledger.reserve(user, generation, "t2i", 5)).isEqualTo(new Reservation.Ended(HoldEnd.SETTLED));

        String held = job();
        ledger.reserve(user, held, "t2i", 5);
        assertThat(ledger.consume(user, held, "t2i", 5)).isEqualTo(new Consumption.ChargedBefore());
        ledger.release(held, "failed");
        assertThat(ledger.consume(user, held, "t2i", 5)).isEqualTo(new Consumption.EndedBefore(HoldEnd.RELEASED));
        assertThat(ledger.balance(user).total()).isEqualTo(15);
    }

    @Test
    void theKeyOfAConsumptionBelongsToItsUser() {
        UUID other = UUID.randomUUID();
        grant(Bucket.PURCHASED, 10);
        ledger.grant(new Ledger.Grant(other, Bucket.PURCHASED, 10, "purchase", "k", null, null, "test"));
        ledger.reserve(other, "1", "t2i", 5);
        assertThat(ledger.consume(user, "1", "t2i", 5)).isEqualTo(new Consumption.Charged(5, 5));
        assertThat(ledger.settle("1", null)).isEqualTo(new Settlement.Charged(5, other, 5));
    }

    @Test
    void takesAwayInSpendingOrderOrNotAtAll() {
        grant(Bucket.PURCHASED, 10);
        beginPeriod(5);
        grant(Bucket.BONUS, 2);
        assertThat(ledger.adjust(adjustment(-18))).isFalse();
        assertThat(ledger.adjust(adjustment(-8))).isTrue();
        Balance balance = ledger.balance(user);
        assertThat(List.of(balance.bonus(), balance.subscription(), balance.purchased()))
                .containsExactly(0, 0, 9);
        assertThat(statement.page(user, "admin_adjustment", 10, 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.balanceAfter()).isEqualTo(9));
    }

    @Test
    void saysOncePerCrossingThatTheBalanceIsLow() throws Exception {
        assertThat(ledger.tellLow(user, 10)).isFalse();
        grant(Bucket.PURCHASED, 4);
        assertThat(ledger.tellLow(user, 10)).as("never was higher").isFalse();
        grant(Bucket.PURCHASED, 10);
        assertThat(ledger.tellLow(user, 10)).as("still high").isFalse();
        ledger.consume(user, job(), "t2i", 9);
        assertThat(inParallel(8, i -> ledger.tellLow(user, 10))).containsOnlyOnce(true);
        ledger.consume(user, job(), "t2i", 1);
        assertThat(ledger.tellLow(user, 10)).as("told already").isFalse();
        grant(Bucket.PURCHASED, 10);
        ledger.consume(user, job(), "t2i", 10);
        assertThat(ledger.tellLow(user, 10)).as("crossed again").isTrue();
    }

    @Test
    void theServiceHasNoRightToChangeTheLedger() {
        grant(Bucket.PURCHASED, 10);
        for (String attack : List.of(
                "UPDATE credit_transactions SET amount = 99",
                "DELETE FROM credit_transactions",
                "TRUNCATE credit_transactions",
                "DELETE FROM credit_accounts",
                "DELETE FROM credit_holds")) {
            assertThatThrownBy(() -> sql.update(attack)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void triggersStopEvenASuperuser() throws SQLException {
        grant(Bucket.PURCHASED, 10);
        try (Superuser superuser = new Superuser()) {
            for (String attack : List.of(
                    "UPDATE credit_transactions SET amount = 99",
                    "DELETE FROM credit_transactions",
                    "TRUNCATE credit_transactions")) {
                assertThatThrownBy(() -> superuser.run(attack)).hasMessageContaining("append-only");
            }
        }
    }
}
