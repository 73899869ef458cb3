package ai.vidgo.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.billing.ecpay.EcpaySimulatedTest;
import ai.vidgo.billing.orders.UnpaidOrders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payments whose notice was lost: nobody at the return address of these tests' forms hears the simulator. */
@QuarkusTest
class ReconciliationTest extends EcpaySimulatedTest {

    @Inject
    UnpaidOrders unpaid;

    @Inject
    Reconciliation reconciliation;

    @Test
    void findsAPaymentThatNobodyReportedAndGrantsItOnce() {
        String number = purchase();
        String trade = open(number, "Credit");
        reconciliation.askAboutDue();
        assertThat(questions(number)).isZero();
        makeDue(number);
        reconciliation.askAboutDue();
        assertThat(questions(number)).isEqualTo(1);
        status(number, "pending");
        pay(trade, Map.of());
        makeDue(number);
        reconciliation.askAboutDue();
        status(number, "paid");
        balance().body("purchased_credits", is(50));
        post("/api/v1/payments/callback", paidMessage(trade));
        balance().body("purchased_credits", is(50));
        assertThat(nextQuestion(number)).isNull();
    }

    @Test
    void asksLessAndLessOftenAndOnceAfterTheOrderExpired() {
        String number = purchase();
        open(number, "Credit");
        for (Duration pause :
                new Duration[] {Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofHours(6), Duration.ofHours(6)
                }) {
            makeDue(number);
            Instant before = clock.instant();
            reconciliation.askAboutDue();
            assertThat(nextQuestion(number))
                    .isBetween(before.plus(pause), clock.instant().plus(pause));
        }
        sql.update("UPDATE orders SET created_at = created_at - interval '25 hours' WHERE order_number = ?", number);
        unpaid.expire();
        status(number, "expired");
        makeDue(number);
        reconciliation.askAboutDue();
        assertThat(nextQuestion(number)).isNull();
    }

    @Test
    void anOrderLivesAsLongAsTheNumberThatItsPayerHolds() {
        String number = purchase();
        String trade = open(number, "ATM");
        Instant expires = clock.instant().plus(Duration.ofDays(3));
        post("/api/v1/payments/ecpay/payment-info", numberMessage(trade, "ATM", expires));
        assertThat(nextQuestion(number)).isAfter(expires);
        clock.advance(Duration.ofHours(25));
        unpaid.expire();
        asUser().get("/api/v1/payments/order/" + number)
                .then()
                .body("status", is("pending"), "payment_number", notNullValue());
        clock.advance(Duration.ofDays(4));
        unpaid.expire();
        status(number, "expired");
    }

    private void status(String number, String wanted) {
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is(wanted));
    }

    /** The longest overdue, so that it has its turn before the orders of other tests. */
    private void makeDue(String number) {
        sql.update("UPDATE orders SET next_query_at = ? WHERE order_number = ?", Instant.EPOCH, number);
    }

    private int questions(String number) {
        return sql.one("SELECT queries FROM orders WHERE order_number = ?", row -> row.number("queries"), number);
    }

    private Instant nextQuestion(String number) {
        return sql.list(
                        "SELECT next_query_at FROM orders WHERE order_number = ?",
                        row -> row.findInstant("next_query_at"),
                        number)
                .getFirst();
    }
}
