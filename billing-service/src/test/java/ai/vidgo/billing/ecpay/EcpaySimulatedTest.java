package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a payer does at the vendor's simulator, and what the vendor then tells us. */
@QuarkusTestResource(EcpaySimulation.class)
public abstract class EcpaySimulatedTest extends MoneyTest {

    protected static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @Inject
    EcpayAccount account;

    @Inject
    protected Orders orders;

    @ConfigProperty(name = "vidgo.test.simulators")
    protected String simulators;

    protected Instant noon() {
        return LocalDateTime.now(TAIPEI).with(LocalTime.NOON).atZone(TAIPEI).toInstant();
    }

    protected String paidByCard(boolean captured) {
        String number = purchase();
        String trade = open(number, "Credit");
        pay(trade, Map.of());
        post("/api/v1/payments/callback", paidMessage(trade));
        if (captured) {
            given().post(simulators + "/_sim/ecpay/orders/" + trade + "/capture");
        }
        return number;
    }

    protected String purchase() {
        return asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .path("order_number");
    }

    protected Order order(String number) {
        return orders.find(number).orElseThrow();
    }

    /** The payer opens the provider's page. */
    protected String open(String number, String choice) {
        return send(form(number, 150, Map.of("payment_method", choice)));
    }

    protected Map<String, Object> form(String number, int amount, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.putAll(Map.of("order_id", number, "amount", amount, "item_name", "x"));
        return asUser().body(body)
                .post("/api/v1/payments/create")
                .then()
                .statusCode(200)
                .extract()
                .path("form_data");
    }

    protected String send(Map<String, Object> form) {
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

    protected void pay(String trade, Map<String, Object> how) {
        given().contentType(ContentType.JSON)
                .body(how)
                .post(simulators + "/_sim/ecpay/orders/" + trade + "/pay")
                .then()
                .statusCode(200);
    }

    protected Map<String, String> paidMessage(String trade) {
        return paidMessage(trade, 150);
    }

    protected Map<String, String> paidMessage(String trade, int amount) {
        Map<String, String> fields = common(trade, "1", amount);
        fields.put("PaymentDate", "2026/11/24 10:05:00");
        boolean card = given().get(simulators + "/_sim/ecpay/orders/" + trade)
                .asString()
                .contains("Credit");
        fields.put("PaymentType", card ? "Credit_CreditCard" : "ATM_LAND");
        // The simulator derives the number of the authorisation from that of the trade.
        String tradeNo = fields.get("TradeNo");
        fields.put("gwsr", "1" + tradeNo.substring(tradeNo.length() - 7));
        return signed(fields);
    }

    protected Map<String, String> numberMessage(String trade, String choice, Instant expires) {
        Map<String, String> fields = common(trade, choice.equals("ATM") ? "2" : "10100073", 150);
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(choice.equals("ATM") ? "yyyy/MM/dd" : "yyyy/MM/dd HH:mm:ss");
        fields.put("ExpireDate", form.withZone(TAIPEI).format(expires));
        fields.put("BankCode", choice.equals("ATM") ? "005" : "");
        fields.put("vAccount", choice.equals("ATM") ? "1234567890123456" : "");
        fields.put("PaymentNo", choice.equals("CVS") ? "LLL12345678901" : "");
        for (int i = 1; i <= 3; i++) {
            fields.put("Barcode" + i, choice.equals("BARCODE") ? "BAR" + i : "");
        }
        return signed(fields);
    }

    protected Map<String, String> common(String trade, String code, int amount) {
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

    protected Map<String, String> signed(Map<String, String> fields) {
        fields.put("CheckMacValue", account.sign(fields));
        return fields;
    }

    protected static String post(String path, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(encode(fields))
                .post(path)
                .asString();
    }

    protected static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    protected long count(String query) {
        return sql.one(query, row -> row.count("n"));
    }
}
