package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.UnpaidOrders;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EcpayTest extends MoneyTest {

    @Inject
    UnpaidOrders unpaid;

    @Inject
    EcpayAccount account;

    @Inject
    Orders orders;

    @Test
    void givesTheSignedFormOfAnOrder() {
        String number = orderSmallPackage();
        Map<String, Object> form = form(number, 150)
                .then()
                .statusCode(200)
                .body("success", is(true), "form_data.TotalAmount", is(150), "form_data.EncryptType", is(1))
                .body("form_data.MerchantTradeNo", matchesPattern("[0-9A-Z]{20}"))
                .body("form_data.ReturnURL", is("http://localhost:8000/api/v1/payments/callback"))
                .body("form_data.OrderResultURL", is("http://localhost:8000/api/v1/payments/ecpay/result"))
                .body("form_data.MerchantTradeDate", matchesPattern("\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .extract()
                .path("form_data");
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, value) -> fields.put(name, value.toString()));
        assertThat(account.signedByUs(fields)).isTrue();
        assertThat(tradeNo(number)).isNotEqualTo(fields.get("MerchantTradeNo"));
    }

    @Test
    void refusesAFormForAForeignOrWronglyPricedOrder() {
        String number = orderSmallPackage();
        form(number, 1).then().statusCode(400).body("code", is("wrong_amount"));
        form("CR-0000000000000000", 150).then().statusCode(404);
        given().auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(Map.of("order_id", number, "amount", 150, "item_name", "x"))
                .post("/api/v1/payments/create")
                .then()
                .statusCode(403);
        asUser().body(Map.of("order_id", number, "amount", 150, "item_name", "x", "payment_method", "Gold"))
                .post("/api/v1/payments/create")
                .then()
                .statusCode(422);
    }

    @Test
    void fiftyIdenticalCallbacksAtOnceGrantOnce() throws Exception {
        String number = orderSmallPackage();
        String body = notice(tradeNo(number), 150, "1");
        List<Response> answers = inParallel(50, i -> post(body));
        assertThat(answers)
                .allMatch(answer ->
                        answer.statusCode() == 200 && answer.asString().equals("1|OK"));
        balance().body("purchased_credits", is(50));
        asUser().get("/api/v1/credits/transactions?transaction_type=purchase")
                .then()
                .body("total", is(1), "items[0].payment_id", is(number), "items[0].amount", is(50));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("paid"), "currency", is("TWD"));
        assertThat(count("SELECT count(*) AS n FROM payment_events e JOIN orders o ON o.id = e.order_id"
                        + " WHERE o.order_number = '" + number + "' AND e.outcome = 'paid'"))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT count(*) AS n FROM invoices i JOIN orders o ON o.id = i.order_id WHERE order_number = '"
                                + number + "'"))
                .isEqualTo(1);
    }

    @Test
    void answersFourPlainCharacters() {
        Response answer = post(notice(tradeNo(orderSmallPackage()), 150, "1"));
        assertThat(answer.asByteArray()).isEqualTo("1|OK".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.contentType()).startsWith("text/plain");
    }

    @Test
    void refusesAMissingOrWrongDigestWithoutEffect() {
        String number = orderSmallPackage();
        String good = notice(tradeNo(number), 150, "1");
        for (String bad : List.of(
                "", "MerchantID=3002607", good.replaceAll("CheckMacValue=.", "CheckMacValue=Z"), good + "&RtnCode=1")) {
            Response answer = post(bad);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).isEqualTo("0|CheckMacValue Error");
        }
        balance().body("purchased_credits", is(0));
    }

    @Test
    void storesButDoesNotGrantAWrongAmount() {
        String number = orderSmallPackage();
        assertThat(post(notice(tradeNo(number), 1, "1")).asString()).isEqualTo("1|OK");
        balance().body("purchased_credits", is(0));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("pending"));
        assertThat(findings(number))
                .singleElement()
                .asString()
                .startsWith("payment_mismatch")
                .contains("TradeAmt 1 ");
    }

    @Test
    void acceptsNoticesOfUnknownOrdersSoThatTheyAreNotRepeated() {
        assertThat(post(notice("UNKNOWN0000000000000", 150, "1")).asString()).isEqualTo("1|OK");
    }

    @Test
    void aFailedPaymentAndAnIssuedNumberLeaveTheOrderOpen() {
        String number = orderSmallPackage();
        String tradeNo = tradeNo(number);
        for (String code : List.of("10200043", "2", "10100073")) {
            assertThat(post(notice(tradeNo, 150, code)).asString()).isEqualTo("1|OK");
            asUser().get("/api/v1/payments/order/" + number).then().body("status", is("pending"));
        }
        post(notice(tradeNo, 150, "1"));
        balance().body("purchased_credits", is(50));
    }

    @Test
    void nothingMovesAPaidOrderBack() {
        String number = orderSmallPackage();
        String tradeNo = tradeNo(number);
        post(notice(tradeNo, 150, "1"));
        post(notice(tradeNo, 150, "10200043"));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("paid"));
    }

    @Test
    void aPayerWhoPaysOnTwoPagesIsFoundAndGrantedOnce() {
        String number = orderSmallPackage();
        String firstPage = tradeNo(number);
        String secondPage = tradeNo(number);
        post(notice(secondPage, 150, "1"));
        post(notice(firstPage, 150, "1"));
        balance().body("purchased_credits", is(50));
        assertThat(findings(number)).singleElement().asString().startsWith("paid_twice");
    }

    @Test
    void tellsThePayerWhyTheLastTryFailedUntilOneSucceeds() {
        String number = orderSmallPackage();
        String tradeNo = tradeNo(number);
        post(notice(tradeNo, 150, "10100248"));
        asUser().get("/api/v1/payments/order/" + number).then().body("payment_error", is("10100248"));
        post(notice(tradeNo, 150, "1"));
        asUser().get("/api/v1/payments/order/" + number).then().body("payment_error", nullValue());
    }

    @Test
    void paysAnOrderThatHadExpired() {
        String number = orderSmallPackage();
        String tradeNo = tradeNo(number);
        clock.advance(Duration.ofHours(25));
        unpaid.expire();
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("expired"));
        post(notice(tradeNo, 150, "1"));
        asUser().get("/api/v1/payments/order/" + number).then().body("status", is("paid"));
        balance().body("purchased_credits", is(50));
    }

    @Test
    void simulatedPaymentsCountOnlyInDevelopment() {
        LiveMode.enter();
        String number = orderSmallPackage();
        assertThat(post(sign(fields(tradeNo(number), 150, "1", "1"))).asString())
                .isEqualTo("1|OK");
        balance().body("purchased_credits", is(0));
    }

    @Test
    void opensThePaymentPageByItsSignedLinkOnly() {
        String url = order().path("payment_url");
        URI link = URI.create(url);
        String path = link.getPath() + "?" + link.getQuery();
        String page = given().get(path).then().statusCode(200).extract().asString();
        assertThat(page).contains("action=\"" + account.paymentUrl() + "\"", "name=\"CheckMacValue\"", "value=\"ALL\"");
        given().get(link.getPath()).then().statusCode(404);
        given().get(link.getPath() + "?t=99999999999.abc").then().statusCode(404);
        clock.advance(Duration.ofMinutes(31));
        given().get(path).then().statusCode(404);
    }

    @Test
    void sendsTheBrowserBackWithoutBelievingIt() {
        String number = orderSmallPackage();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(notice(tradeNo(number), 150, "1"))
                .post("/api/v1/payments/ecpay/result")
                .then()
                .statusCode(303)
                .header("Location", equalTo("http://localhost:8501/dashboard?payment=success&order=" + number));
        balance().body("purchased_credits", is(0));
    }

    @Test
    void aPaidSubscriptionOrderActivatesThePlanForOneTerm() {
        LiveMode.enter();
        String number = subscribe("pro", Map.of("payment_method", "ecpay"))
                .statusCode(200)
                .body("is_mock", is(false), "status", is("pending_payment"))
                .body("checkout_url", matchesPattern("http://localhost:8000/api/v1/payments/ecpay/checkout/SUB-.*"))
                .extract()
                .path("order_number");
        asUser().get("/api/v1/subscriptions/status").then().body("has_subscription", is(false));
        post(notice(tradeNoOf(number, 599), 599, "1"));
        asUser().get("/api/v1/subscriptions/status")
                .then()
                .body("status", is("active"), "plan.name", is("pro"), "auto_renew", is(false))
                .body("credits.total", is(250), "refund_eligible", is(true), "refund_days_remaining", is(7));
        asUser().body(Map.of("request_refund", true))
                .post("/api/v1/subscriptions/cancel")
                .then()
                .statusCode(502)
                .body("code", is("provider_failed"));
        asUser().get("/api/v1/subscriptions/status").then().body("status", is("active"), "credits.total", is(250));
    }

    private Response order() {
        return asUser().body(Map.of("package_id", packageId("small"))).post("/api/v1/credits/purchase");
    }

    private String orderSmallPackage() {
        return order().then()
                .statusCode(200)
                .body("amount", is(150), "currency", is("TWD"), "credits", is(50), "status", is("pending"))
                .body("order_number", matchesPattern("CR-[0-9A-F]{16}"))
                .extract()
                .path("order_number");
    }

    private Response form(String number, int amount) {
        return asUser().body(Map.of("order_id", number, "amount", amount, "item_name", "free lunch"))
                .post("/api/v1/payments/create");
    }

    private String tradeNo(String number) {
        return tradeNoOf(number, 150);
    }

    private String tradeNoOf(String number, int amount) {
        return form(number, amount).then().statusCode(200).extract().path("form_data.MerchantTradeNo");
    }

    private String notice(String tradeNo, int amount, String code) {
        return sign(fields(tradeNo, amount, code, "0"));
    }

    private static Map<String, String> fields(String tradeNo, int amount, String code, String simulated) {
        Map<String, String> fields = new HashMap<>();
        fields.put("MerchantID", "3002607");
        fields.put("MerchantTradeNo", tradeNo);
        fields.put("StoreID", "");
        fields.put("RtnCode", code);
        fields.put("RtnMsg", "交易成功");
        fields.put("TradeNo", "T" + tradeNo.substring(1));
        fields.put("TradeAmt", Integer.toString(amount));
        fields.put("PaymentDate", "2026/01/12 10:05:00");
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("SimulatePaid", simulated);
        return fields;
    }

    private String sign(Map<String, String> fields) {
        fields.put("CheckMacValue", account.sign(fields));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Response post(String body) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body)
                .post("/api/v1/payments/callback");
    }

    private List<String> findings(String number) {
        return sql.list("""
                SELECT kind || ': ' || detail AS line FROM payment_discrepancies d JOIN orders o ON o.id = d.order_id
                 WHERE order_number = ?""", row -> row.text("line"), number);
    }

    private long count(String query) {
        return sql.one(query, row -> row.count("n"));
    }
}
