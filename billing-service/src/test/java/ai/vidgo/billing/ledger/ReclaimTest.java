package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.billing.ledger.Ledger.Reclaim;
import ai.vidgo.billing.ledger.Ledger.Reclaimed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Credits whose money goes back, or comes again (docs/ledger.md, "Money that goes back"). */
@QuarkusTest
class ReclaimTest extends LedgerCase {

    private final String payment = "CR-" + UUID.randomUUID();

    @Test
    void takesWhatIsThereOwesTheRestAndGivesItAgain() {
        grant(Bucket.PURCHASED, 10);
        ledger.consume(user, job(), "t2i", 4);
        assertThat(purchased(10, 0)).isEqualTo(new Reclaimed(6, 4));
        assertThat(purchased(10, 0)).as("the same fact again").isEqualTo(new Reclaimed(0, 4));
        assertThat(owed()).isEqualTo(4);
        assertThat(purchased(0, 0)).isEqualTo(new Reclaimed(-6, 0));
        assertThat(purchased(0, 0)).as("nothing is taken now").isEqualTo(new Reclaimed(0, 0));
        assertThat(ledger.balance(user).purchased()).isEqualTo(6);
        assertThat(owed()).isZero();
    }

    @Test
    void whatWasFrozenIsTakenWithoutAnotherRow() {
        grant(Bucket.PURCHASED, 10);
        assertThat(purchased(0, 10).moved()).isEqualTo(10);
        assertThat(owed()).isZero();
        assertThat(purchased(10, 0)).isEqualTo(new Reclaimed(0, 0));
        assertThat(statement.page(user, "refund", 10, 0)).hasSize(1);
    }

    @Test
    void whatWasFrozenComesBackWhenTheMoneyStays() {
        grant(Bucket.PURCHASED, 10);
        purchased(2, 5);
        assertThat(ledger.balance(user).purchased()).isEqualTo(3);
        assertThat(purchased(2, 0).moved()).isEqualTo(-5);
        assertThat(ledger.balance(user).purchased()).isEqualTo(8);
    }

    @Test
    void creditsThatAJobHeldDuringARefundGoWithIt() {
        grant(Bucket.PURCHASED, 10);
        String failing = job();
        String working = job();
        ledger.reserve(user, failing, "t2i", 4);
        ledger.reserve(user, working, "t2i", 3);
        purchased(0, 10);
        ledger.release(failing, "failed");
        assertThat(ledger.balance(user).purchased()).isZero();
        purchased(10, 0);
        assertThat(owed()).isEqualTo(3);
        ledger.settle(working, 1);
        assertThat(ledger.balance(user).purchased()).isZero();
        assertThat(owed()).isEqualTo(1);
    }

    @Test
    void whatIsBoughtLaterIsNotCollected() {
        grant(Bucket.PURCHASED, 10);
        ledger.consume(user, job(), "t2i", 10);
        purchased(10, 0);
        clock.advance(Duration.ofSeconds(1));
        grant(Bucket.PURCHASED, 20);
        String job = job();
        ledger.reserve(user, job, "t2i", 5);
        ledger.release(job, "failed");
        purchased(10, 0);
        assertThat(ledger.balance(user).purchased()).isEqualTo(20);
        assertThat(owed()).isEqualTo(10);
    }

    @Test
    void aPeriodIsTakenWholeAndReturnsIntoItself() {
        grant(Bucket.PURCHASED, 3);
        beginPeriod(10);
        ledger.consume(user, job(), "t2i", 4);
        assertThat(period(0, Reclaim.EVERYTHING).moved()).isEqualTo(6);
        assertThat(ledger.balance(user).total()).isEqualTo(3);
        assertThat(owed()).isZero();
        assertThat(period(0, 0).moved()).isEqualTo(-6);
        assertThat(ledger.balance(user).subscription()).isEqualTo(6);
        clock.advance(Duration.ofDays(31));
        assertThat(ledger.balance(user).total()).isEqualTo(3);
    }

    @Test
    void creditsOfAnEndedPlanComeBackUntilTheEndOfTheirPeriod() {
        beginPeriod(10);
        period(Reclaim.EVERYTHING, 0);
        ledger.revokePeriod(user, "refunded");
        period(0, 0);
        assertThat(ledger.balance(user).subscription()).isEqualTo(10);
        clock.advance(Duration.ofDays(31));
        assertThat(ledger.balance(user).total()).isZero();
    }

    @Test
    void creditsOfAPeriodThatIsOverComeBackAndExpire() {
        beginPeriod(10);
        period(Reclaim.EVERYTHING, 0);
        clock.advance(Duration.ofDays(31));
        ledger.beginPeriod(user, 7, "next", clock.instant().plus(Duration.ofDays(30)), "test");
        assertThat(period(0, 0).moved()).isEqualTo(-10);
        assertThat(ledger.balance(user).subscription()).isEqualTo(7);
        assertThat(statement.page(user, "expiry", 10, 0))
                .extracting(LedgerEntry::amount)
                .containsExactly(-10);
    }

    @Test
    void nobodySpendsWhatARefundHasFrozen() throws Exception {
        grant(Bucket.PURCHASED, 40);
        List<Boolean> spent = inParallel(
                64,
                i -> i == 20
                        ? purchased(0, 40).moved() < 0
                        : ledger.reserve(user, job(), "t2i", 1) instanceof Reservation.Held);
        int held = (int) spent.stream().filter(got -> got).count();
        assertThat(purchased(40, 0).missing()).isEqualTo(held);
        assertThat(ledger.balance(user).total()).isZero();
        assertThat(owed()).isEqualTo(held);
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        List<int[]> facts = List.of(new int[] {0, 10}, new int[] {10, 0}, new int[] {10, 0});
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(1, 2), List.of(1, 1, 2))) {
            UUID buyer = UUID.randomUUID();
            ledger.grant(new Ledger.Grant(buyer, Bucket.PURCHASED, 10, "purchase", "k", null, null, "test"));
            String number = "CR-" + buyer;
            order.forEach(fact -> ledger.reclaim(new Reclaim(
                    buyer, Bucket.PURCHASED, number, null, facts.get(fact)[0], facts.get(fact)[1], "test")));
            assertThat(IntStream.of(ledger.balance(buyer).purchased(), (int) statement.count(buyer, null)))
                    .containsExactly(0, 2);
        }
    }

    private Reclaimed purchased(int due, int pending) {
        return ledger.reclaim(new Reclaim(user, Bucket.PURCHASED, payment, null, due, pending, "test"));
    }

    private Reclaimed period(int due, int pending) {
        return ledger.reclaim(new Reclaim(user, Bucket.SUBSCRIPTION, payment, null, due, pending, "test"));
    }

    private int owed() {
        return sql.one("SELECT owed FROM credit_accounts WHERE user_id = ?", row -> row.number("owed"), user);
    }
}
