package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.PlanSwitching;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.Refundable;
import ai.vidgo.billing.payments.Resumable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Our own calls, against the vendor's simulator (contract: external-ecpay §5). */
@QuarkusTest
class EcpayGatewayTest extends EcpaySimulatedTest {

    @Inject
    EcpayGateway gateway;

    @Inject
    EcpayClient client;

    @Test
    void asksAboutEveryAttemptAndFindsThePaymentThatNobodyTold() {
        String number = purchase();
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Closed.class);
        String first = open(number, "Credit");
        open(number, "Credit");
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Open.class);
        pay(first, Map.of());
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Paid.class);
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("paid"));
    }

    @Test
    void findsThePaymentOnTheFirstOfManyPages() {
        String number = purchase();
        String first = open(number, "Credit");
        for (int page = 1; page < 8; page++) {
            open(number, "Credit");
        }
        pay(first, Map.of());
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Paid.class);
    }

    @Test
    void ofMorePagesThanItAsksAboutAtOnceItAsksAboutTheOthersNextTime() {
        String number = purchase();
        String trade = open(number, "Credit");
        sql.update("""
                INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, created_at)
                SELECT upper(substr(md5(? || i), 1, 20)), ?, 'ecpay', 150, 'Credit', ?::timestamptz - i * interval '1 second'
                  FROM generate_series(1, 40) i""", number, order(number).id(), clock.instant().minusSeconds(60));
        pay(trade, Map.of());
        assertThat(gateway.query(order(number))).isNotInstanceOf(PaymentState.Paid.class);
        assertThat(gateway.query(order(number))).isNotInstanceOf(PaymentState.Paid.class);
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Paid.class);
    }

    @Test
    void doesNotTakeAnAnswerForAnotherAmount() {
        String number = purchase();
        String trade = open(number, "Credit");
        pay(trade, Map.of());
        sql.update("UPDATE payment_attempts SET amount = 151 WHERE merchant_trade_no = ?", trade);
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Mismatch.class);
    }

    @Test
    void showsTheNumberToPayAgainUntilItIsPaid() {
        for (String choice : new String[] {"ATM", "CVS", "BARCODE"}) {
            String number = purchase();
            String trade = open(number, choice);
            Map<String, String> issued =
                    numberMessage(trade, choice, clock.instant().plus(Duration.ofDays(3)));
            for (int copy = 0; copy < 3; copy++) {
                assertThat(post("/api/v1/payments/ecpay/payment-info", issued)).isEqualTo("1|OK");
            }
            asUser().get("/api/v1/payments/order/" + number)
                    .then()
                    .body("status", is("pending"), "payment_number.kind", is(choice.toLowerCase(Locale.ROOT)))
                    .body("payment_number.barcodes", hasSize(choice.equals("BARCODE") ? 3 : 0));
            assertThat(count("SELECT count(*) AS n FROM outbox_events WHERE key = 'payment-number:" + number + "'"))
                    .isEqualTo(1);
            assertThat(post("/api/v1/payments/callback", paidMessage(trade))).isEqualTo("1|OK");
            post("/api/v1/payments/ecpay/payment-info", issued);
            asUser().get("/api/v1/payments/order/" + number)
                    .then()
                    .body("status", is("paid"), "payment_number", nullValue());
            assertThat(gateway.canRefund(order(number))).isFalse();
        }
    }

    @Test
    void findsTheNumberToPayWhoseNoticeWasLost() {
        for (String choice : new String[] {"ATM", "CVS", "BARCODE"}) {
            String number = purchase();
            String trade = open(number, choice);
            assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Open.class);
            asUser().get("/api/v1/payments/order/" + number).then().body("payment_number", nullValue());
            given().contentType(ContentType.JSON)
                    .body(Map.of("method", choice))
                    .post(simulators + "/_sim/ecpay/orders/" + trade + "/issue")
                    .then()
                    .statusCode(200);
            assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Open.class);
            assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Open.class);
            asUser().get("/api/v1/payments/order/" + number)
                    .then()
                    .body("status", is("pending"), "payment_number.kind", is(choice.toLowerCase(Locale.ROOT)));
            assertThat(count("SELECT count(*) AS n FROM outbox_events WHERE key = 'payment-number:" + number + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void returnsACapturedCardPaymentInPartsAndNoMore() {
        clock.set(noon());
        String number = paidByCard(true);
        assertThat(gateway.canRefund(order(number))).isTrue();
        assertThat(refund(number, 100)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(refund(number, 100)).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(refund(number, 50)).isInstanceOf(RefundOutcome.Done.class);
    }

    @Test
    void withdrawsAPaymentThatWasNotCapturedYetAsAWholeOnly() {
        clock.set(noon());
        String number = paidByCard(false);
        assertThat(refund(number, 150)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(refund(number, 150)).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void asksForNoRefundWhileTheDailyCaptureRuns() {
        String number = paidByCard(true);
        clock.set(LocalDateTime.now(TAIPEI)
                .with(LocalTime.of(20, 20))
                .atZone(TAIPEI)
                .toInstant());
        assertThat(refund(number, 150)).isEqualTo(new RefundOutcome.Refused("capture_is_running"));
    }

    @Test
    void findsOutWhatBecameOfARefundWhoseAnswerWasLost() {
        clock.set(noon());
        String captured = paidByCard(true);
        assertThat(found(captured, 100)).isEqualTo(new RefundOutcome.Refused("not_returned"));
        assertThat(refund(captured, 100)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(found(captured, 100)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(found(captured, 150)).isEqualTo(new RefundOutcome.Refused("not_returned"));
        String fresh = paidByCard(false);
        assertThat(found(fresh, 150)).isEqualTo(new RefundOutcome.Refused("not_returned"));
        assertThat(refund(fresh, 150)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(found(fresh, 150)).isInstanceOf(RefundOutcome.Done.class);
    }

    @Test
    void finishesAWithdrawalWhoseSecondStepWasLost() {
        clock.set(noon());
        String number = paidByCard(false);
        String trade = sql.one(
                "SELECT merchant_trade_no AS no FROM payment_attempts WHERE order_id = ?",
                row -> row.text("no"),
                order(number).id());
        client.order(
                "/CreditDetail/DoAction",
                Map.of(
                        "MerchantTradeNo",
                        trade,
                        "TradeNo",
                        order(number).transactionId(),
                        "Action",
                        "E",
                        "TotalAmount",
                        "150"));
        assertThat(found(number, 150)).isInstanceOf(RefundOutcome.Done.class);
        assertThat(refund(number, 150)).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void knowsNothingOfARefundThatCantBeAskedAbout() {
        String number = purchase();
        post("/api/v1/payments/callback", paidMessage(open(number, "ATM")));
        assertThat(found(number, 150)).isInstanceOf(RefundOutcome.Unreachable.class);
    }

    @Test
    void stopsAContractOnceAndTakesASecondTimeAsDone() {
        LiveMode.enter();
        String number = subscribe("pro", Map.of("payment_method", "ecpay"))
                .statusCode(200)
                .extract()
                .path("order_number");
        Map<String, Object> form = form(number, 599, Map.of("recurring", true));
        assertThat(form)
                .containsEntry("PeriodAmount", "599")
                .containsEntry("PeriodType", "M")
                .containsEntry("Frequency", "1")
                .containsEntry("ExecTimes", "99")
                .containsEntry("PeriodReturnURL", "http://localhost:8000/api/v1/payments/ecpay/period");
        String trade = send(form);
        pay(trade, Map.of());
        post("/api/v1/payments/callback", paidMessage(trade, 599));
        String contract = sql.one(
                "SELECT provider_subscription_id AS id FROM subscriptions WHERE user_id = ?",
                row -> row.text("id"),
                user);
        assertThat(contract).isEqualTo(trade);
        assertThat(gateway.cancelAtPeriodEnd(trade)).isInstanceOf(ProviderOutcome.Done.class);
        assertThat(gateway.cancelAtPeriodEnd(trade)).isInstanceOf(ProviderOutcome.Done.class);
        assertThat(gateway).isNotInstanceOfAny(Resumable.class, PlanSwitching.class);
        assertThat(gateway.cancelAtPeriodEnd("UNKNOWN")).isInstanceOf(ProviderOutcome.Refused.class);
    }

    @Test
    void remembersWhyAMessageWasRefused() {
        post("/api/v1/payments/callback", Map.of("MerchantID", "3002607", "CheckMacValue", "00"));
        assertThat(sql.list(
                        "SELECT step || ' ' || field || ' ' || reason AS why FROM payment_rejections"
                                + " WHERE provider = 'ecpay' ORDER BY id DESC LIMIT 1",
                        row -> row.text("why")))
                .containsExactly("signature CheckMacValue the digest is not 64 hexadecimal characters");
    }

    private RefundOutcome refund(String number, int amount) {
        return gateway.refund(request(number, amount));
    }

    private RefundOutcome found(String number, int amount) {
        return gateway.find(request(number, amount));
    }

    private Refundable.Request request(String number, int amount) {
        return new Refundable.Request(UUID.randomUUID(), order(number), new BigDecimal(amount), "x");
    }
}
