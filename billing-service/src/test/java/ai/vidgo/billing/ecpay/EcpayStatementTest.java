package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.orders.LiveMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the daily statement finds (contract: external-ecpay §5.7, §8.15). */
@QuarkusTest
class EcpayStatementTest extends EcpayStatementCase {

    @Inject
    EcpayContracts contracts;

    @Test
    void aPaymentWhoseNoticeWasLostIsAskedAboutAndGrantedOnce() {
        String number = purchase();
        String trade = paidThere(number);
        compare();
        assertThat(questions()).containsExactly(trade);
        status(number, "pending");
        ask();
        assertThat(questions()).isEmpty();
        status(number, "paid");
        balance().body("purchased_credits", is(50));
        assertThat(post("/api/v1/payments/callback", notice(trade, 150))).isEqualTo("1|OK");
        balance().body("purchased_credits", is(50));
        assertThat(findings()).isEmpty();
    }

    @Test
    void noticeAndQuestionAtTheSameTimeGrantOnce() throws Exception {
        String number = purchase();
        String trade = paidThere(number);
        Map<String, String> notice = notice(trade, 150);
        compare();
        inParallel(8, i -> {
            if (i % 2 == 0) {
                ask();
                return "asked";
            }
            return post("/api/v1/payments/callback", notice);
        });
        status(number, "paid");
        balance().body("purchased_credits", is(50));
        assertThat(questions()).isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatDiffersIsFoundOnceHoweverOftenItIsCompared() {
        paidHere(paidThere(purchase()), 150);
        String other = paidHere(paidThere(purchase()), 150);
        String missing = paidHere(paidThere(purchase()), 150);
        String returned = paidHere(paidThere(purchase()), 150);
        String unknown = "U" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
        change(Map.of("merchant_trade_no", other, "amount", 151));
        change(Map.of("merchant_trade_no", missing, "hidden", true));
        change(Map.of("merchant_trade_no", returned, "refunded", 50));
        change(Map.of("merchant_trade_no", unknown, "day", day.toString(), "amount", 9));
        for (int time = 0; time < 2; time++) {
            sql.update("DELETE FROM ecpay_statements");
            compare();
            assertThat(findings())
                    .containsExactlyInAnyOrder(
                            "payment_mismatch ecpay:" + other,
                            "missing_in_statement ecpay:" + missing,
                            "refund_not_booked ecpay:" + returned + ":50");
            assertThat(countOf(
                            "SELECT count(*) AS n FROM payment_discrepancies WHERE kind = 'unknown_payment' AND subject = ?",
                            "ecpay:" + unknown))
                    .isEqualTo(1);
        }
        assertThat(questions()).isEmpty();
    }

    @Test
    void moneyThatWentBackHereTooIsNoFinding() {
        String number = purchase();
        String trade = paidHere(paidThere(number), 150);
        sql.update("UPDATE orders SET refunded_amount = 50 WHERE order_number = ?", number);
        sql.update(
                "INSERT INTO order_refunds (order_id, amount, returned_at)"
                        + " SELECT id, 50, now() FROM orders WHERE order_number = ?",
                number);
        change(Map.of("merchant_trade_no", trade, "refunded", 50));
        compare();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aHugeStatementAddsAFewFindingsAndOneThatThereAreMore() {
        String number = purchase();
        String trade = paidThere(number);
        change(Map.of("day", day.toString(), "unpaid", 1500, "others", 2500));
        changed.put("findings", 3);
        long before = unknown();
        compare();
        assertThat(countOf("SELECT payments::bigint AS n FROM ecpay_statements WHERE day = ?", day))
                .isEqualTo(2501);
        assertThat(unknown() - before).isBetween(1L, 4L);
        assertThat(textOf(
                        "SELECT detail AS t FROM payment_discrepancies WHERE kind = 'unknown_payment' AND subject = ?",
                        "ecpay:" + day))
                .startsWith("More than 3 of them");
        assertThat(questions()).containsExactly(trade);
        assertThat(countOf("SELECT count(*) AS n FROM ecpay_statement_lines")).isZero();
    }

    @Test
    void aChargeOfAContractThatNobodyToldIsAskedAbout() {
        LiveMode.enter();
        String number = subscribe("pro", Map.of("payment_method", "ecpay"))
                .statusCode(200)
                .extract()
                .path("order_number");
        String trade = send(form(number, 599, Map.of("recurring", true)));
        pay(trade, Map.of("paid_at", at(day.minusMonths(1), "10:05").toString()));
        post("/api/v1/payments/callback", paidMessage(trade, 599));
        given().contentType(ContentType.JSON)
                .body(Map.of("fail", false))
                .post(simulators + "/_sim/ecpay/orders/" + trade + "/charge")
                .then()
                .statusCode(200);
        sql.update("UPDATE ecpay_contracts SET next_query_at = '2099-01-01' WHERE merchant_trade_no = ?", trade);
        compare();
        assertThat(questions()).isEmpty();
        Instant next = sql.one(
                "SELECT next_query_at FROM ecpay_contracts WHERE merchant_trade_no = ?",
                row -> row.instant("next_query_at"),
                trade);
        assertThat(next).isEqualTo(at(day.plusDays(1), "12:00"));
        sql.update("UPDATE ecpay_contracts SET next_query_at = ? WHERE merchant_trade_no = ?", clock.instant(), trade);
        contracts.askAboutDue();
        // The service's own round may have taken it.
        await().until(() ->
                countOf("SELECT count(*) AS n FROM orders WHERE user_id = ? AND status = 'paid'", user) == 2);
        sql.update("DELETE FROM ecpay_statements");
        change(Map.of("merchant_trade_no", trade, "refunded", 599));
        compare();
        assertThat(findings()).containsExactly("refund_not_booked ecpay:" + trade + ":599");
        sql.update("DELETE FROM ecpay_statements");
        change(Map.of("merchant_trade_no", trade, "hidden", true));
        compare();
        assertThat(findings())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("missing_in_statement ecpay:" + trade + ":"));
    }

    @Test
    void anEcpayThatContradictsItselfOrSaysNothingIsLeftToAPerson() {
        String trade = open(purchase(), "Credit");
        change(Map.of("merchant_trade_no", trade, "day", day.toString(), "amount", 150));
        compare();
        changed.put("questions", 2);
        fault("error-503", "QueryTradeInfo");
        ask();
        assertThat(questions()).containsExactly(trade);
        assertThat(findings()).isEmpty();
        questionsAt(at(day.plusDays(1), "12:31")).askAboutDue();
        assertThat(questions()).isEmpty();
        assertThat(findings()).containsExactly("payment_mismatch ecpay:" + trade + ":" + day);
    }

    private long unknown() {
        return countOf("SELECT count(*) AS n FROM payment_discrepancies WHERE kind = 'unknown_payment'");
    }
}
