package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.RefundOutcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Our own calls, against the vendor's simulator (contract: external-ecpay §5). */
@QuarkusTest
@QuarkusTestResource(EcpaySimulation.class)
class EcpayGatewayTest extends MoneyTest {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @Inject
    EcpayGateway gateway;

    @Inject
    EcpayAccount account;

    @Inject
    Orders orders;

    @ConfigProperty(name = "vidgo.test.simulators")
    String simulators;

    @Test
    void asksAboutEveryAttemptAndFindsThePaymentThatNobodyTold() {
        String number = purchase();
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Closed.class);
        String first = open(number, "Credit");
        open(number, "Credit");
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Open.class);
        pay(first, Map.of());
        assertThat(gateway.query(order(number))).isInstanceOf(PaymentState.Paid.class);
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("pending"));
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
            Map<String, String> issued = numberMessage(trade, choice);
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
    void returnsACapturedCardPaymentInPartsAndNoMore() {
        clock.set(noon());
        String number = paidByCard(true);
        assertThat(gateway.canRefund(order(number))).isTrue();
        assertThat(gateway.refund(order(number), new BigDecimal(100), "x")).isInstanceOf(RefundOutcome.Done.class);
        assertThat(gateway.refund(order(number), new BigDecimal(100), "x")).isInstanceOf(RefundOutcome.Refused.class);
        assertThat(gateway.refund(order(number), new BigDecimal(50), "x")).isInstanceOf(RefundOutcome.Done.class);
    }

    @Test
    void withdrawsAPaymentThatWasNotCapturedYetAsAWholeOnly() {
        clock.set(noon());
        String number = paidByCard(false);
        assertThat(gateway.refund(order(number), new BigDecimal(150), "x")).isInstanceOf(RefundOutcome.Done.class);
        assertThat(gateway.refund(order(number), new BigDecimal(150), "x")).isInstanceOf(RefundOutcome.Refused.class);
    }

    @Test
    void asksForNoRefundWhileTheDailyCaptureRuns() {
        String number = paidByCard(true);
        clock.set(LocalDateTime.now(TAIPEI)
                .with(LocalTime.of(20, 20))
                .atZone(TAIPEI)
                .toInstant());
        assertThat(gateway.refund(order(number), new BigDecimal(150), "x"))
                .isEqualTo(new RefundOutcome.Refused("capture_is_running"));
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
        post("/api/v1/payments/callback", paidMessage(trade, 599));
        String contract = sql.one(
                "SELECT provider_subscription_id AS id FROM subscriptions WHERE user_id = ?",
                row -> row.text("id"),
                user);
        assertThat(contract).isEqualTo(trade);
        assertThat(gateway.cancelAtPeriodEnd(trade)).isInstanceOf(ProviderOutcome.Done.class);
        assertThat(gateway.cancelAtPeriodEnd(trade)).isInstanceOf(ProviderOutcome.Done.class);
        assertThat(gateway.resume(trade)).isInstanceOf(ProviderOutcome.Refused.class);
        assertThat(gateway.cancelAtPeriodEnd("UNKNOWN")).isInstanceOf(ProviderOutcome.Refused.class);
    }

    @Test
    void thePageNeedsNoScriptAndRunsOnlyItsOwn() {
        String url = asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .path("payment_url");
        URI link = URI.create(url);
        var answer = given().get(link.getPath() + "?" + link.getQuery());
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'sha256-", "form-action " + simulators)
                .doesNotContain("unsafe");
        assertThat(answer.asString()).contains("<button type=\"submit\">").doesNotContain("onload");
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

    private Instant noon() {
        return LocalDateTime.now(TAIPEI).with(LocalTime.NOON).atZone(TAIPEI).toInstant();
    }

    private String paidByCard(boolean captured) {
        String number = purchase();
        String trade = open(number, "Credit");
        pay(trade, Map.of());
        post("/api/v1/payments/callback", paidMessage(trade));
        if (captured) {
            given().post(simulators + "/_sim/ecpay/orders/" + trade + "/capture");
        }
        return number;
    }

    private String purchase() {
        return asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .path("order_number");
    }

    private Order order(String number) {
        return orders.find(number).orElseThrow();
    }

    /** The payer opens the provider's page. */
    private String open(String number, String choice) {
        return send(form(number, 150, Map.of("payment_method", choice)));
    }

    private Map<String, Object> form(String number, int amount, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.putAll(Map.of("order_id", number, "amount", amount, "item_name", "x"));
        return asUser().body(body)
                .post("/api/v1/payments/create")
                .then()
                .statusCode(200)
                .extract()
                .path("form_data");
    }

    private String send(Map<String, Object> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((name, value) -> fields.put(name, value.toString()));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(encode(fields))
                .post(simulators + "/ecpay/Cashier/AioCheckOut/V5")
                .then()
                .statusCode(200)
                .header("X-Sim-Error", nullValue());
        return fields.get("MerchantTradeNo");
    }

    private void pay(String trade, Map<String, Object> how) {
        given().contentType(ContentType.JSON)
                .body(how)
                .post(simulators + "/_sim/ecpay/orders/" + trade + "/pay")
                .then()
                .statusCode(200);
    }

    private Map<String, String> paidMessage(String trade) {
        return paidMessage(trade, 150);
    }

    private Map<String, String> paidMessage(String trade, int amount) {
        Map<String, String> fields = common(trade, "1", amount);
        fields.put("PaymentDate", "2026/11/24 10:05:00");
        boolean card = given().get(simulators + "/_sim/ecpay/orders/" + trade)
                .asString()
                .contains("Credit");
        fields.put("PaymentType", card ? "Credit_CreditCard" : "ATM_LAND");
        fields.put("gwsr", "12345678");
        return signed(fields);
    }

    private Map<String, String> numberMessage(String trade, String choice) {
        Map<String, String> fields = common(trade, choice.equals("ATM") ? "2" : "10100073", 150);
        fields.put("ExpireDate", choice.equals("ATM") ? "2026/12/01" : "2026/12/01 12:00:00");
        fields.put("BankCode", choice.equals("ATM") ? "005" : "");
        fields.put("vAccount", choice.equals("ATM") ? "1234567890123456" : "");
        fields.put("PaymentNo", choice.equals("CVS") ? "LLL12345678901" : "");
        for (int i = 1; i <= 3; i++) {
            fields.put("Barcode" + i, choice.equals("BARCODE") ? "BAR" + i : "");
        }
        return signed(fields);
    }

    private Map<String, String> common(String trade, String code, int amount) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", "3002607");
        fields.put("MerchantTradeNo", trade);
        fields.put("StoreID", "");
        fields.put("RtnCode", code);
        fields.put("RtnMsg", "交易成功 ~'!*()");
        fields.put(
                "TradeNo",
                given().get(simulators + "/_sim/ecpay/orders/" + trade).path("trade_no"));
        fields.put("TradeAmt", Integer.toString(amount));
        fields.put("TradeDate", "2026/11/24 10:00:00");
        return fields;
    }

    private Map<String, String> signed(Map<String, String> fields) {
        fields.put("CheckMacValue", account.sign(fields));
        return fields;
    }

    private static String post(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(encode(fields))
                .post(path)
                .asString();
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private long count(String query) {
        return sql.one(query, row -> row.count("n"));
    }
}
