package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EcpayConformanceTest {

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "X-Unused", "x");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void openShop() throws IOException {
        wire.post("/_sim/reset", "");
        shop = new Catcher();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void showsAPageThatPaysWithoutScript() throws IOException {
        String page = text(wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A1", Map.of())));
        assertThat(page).contains("NT$ 299").contains("Pro plan").contains("action=\"/ecpay/pages/A1/pay\"");

        String paid = text(wire.form("/ecpay/pages/A1/pay", Map.of()));

        assertThat(paid).contains("Paid").contains("action=\"" + shop.url("/result") + "\"");
        Map<String, String> callback = decode(shop.posts().getFirst().body());
        assertThat(callback).containsEntry("RtnCode", "1").containsEntry("TradeAmt", "299");
        assertThat(callback.get("CheckMacValue")).isEqualTo(sign(callback));
    }

    @Test
    void refusesAWrongDigest() throws IOException {
        Map<String, String> form = order("A2", Map.of());
        form.put("TotalAmount", "1");

        HttpResponse<byte[]> answer = wire.form("/ecpay/Cashier/AioCheckOut/V5", form);

        assertThat(answer.headers().firstValue("x-sim-error")).hasValue("10200073");
        assertThat(wire.get("/_sim/ecpay/orders/A2").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAUsedOrderNumber() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A3", Map.of()));

        HttpResponse<byte[]> again =
                wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A3", Map.of("TotalAmount", "300")));

        assertThat(again.headers().firstValue("x-sim-error")).hasValue("10300028");
    }

    @Test
    void sendsTheSameCallbackManyTimesInParallel() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A4", Map.of()));

        JsonNode paid = wire.postJson("/_sim/ecpay/orders/A4/pay", "{'times':50,'parallel':true}");

        assertThat(paid.path("answers")).hasSize(50);
        assertThat(paid.at("/answers/49/body").asText()).isEqualTo("1|OK");
        assertThat(shop.posts().stream().map(Catcher.Post::body).distinct()).hasSize(1);
    }

    @Test
    void repeatsACallbackUntilTheShopAnswersProperly() throws IOException {
        wire.post("/_sim/options", "{'callback_retry_seconds':[0.1,0.1,0.1]}");
        shop.answers("\"1|OK\"");
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A5", Map.of()));

        wire.post("/_sim/ecpay/orders/A5/pay", "");
        Awaitility.await().until(() -> shop.posts().size() == 2);
        shop.answers("1|OK");

        Awaitility.await().until(() -> {
            JsonNode last = wire.json("/_sim/ecpay/orders/A5").path("callbacks");
            return last.get(last.size() - 1).path("accepted").asBoolean();
        });
    }

    @Test
    void issuesAnAtmNumberThatIsPaidLater() throws IOException {
        String page = text(wire.form(
                "/ecpay/Cashier/AioCheckOut/V5",
                order("A6", Map.of("ChoosePayment", "ATM", "PaymentInfoURL", shop.url("/number")))));
        assertThat(page).contains("Get the payment number");

        String issued = text(wire.form("/ecpay/pages/A6/choose", Map.of("method", "ATM")));

        assertThat(issued).contains("vAccount").contains("Pay now");
        Map<String, String> number = decode(shop.posts().getFirst().body());
        assertThat(shop.posts().getFirst().path()).isEqualTo("/number");
        assertThat(number).containsEntry("RtnCode", "2").containsKey("vAccount").doesNotContainKey("PaymentDate");
        wire.form("/ecpay/pages/A6/pay", Map.of());
        assertThat(decode(shop.posts().getLast().body())).containsEntry("PaymentType", "ATM_LAND");
    }

    @Test
    void answersQueriesAboutAnOrder() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A7", Map.of()));
        assertThat(query("A7")).containsEntry("TradeStatus", "0");
        wire.post("/_sim/ecpay/orders/A7/fail", "");
        assertThat(query("A7")).containsEntry("TradeStatus", "10200095");
        wire.post("/_sim/ecpay/orders/A7/pay", "");

        Map<String, String> paid = query("A7");

        assertThat(paid).containsEntry("TradeStatus", "1").containsEntry("TradeAmt", "299");
        assertThat(paid.get("CheckMacValue")).isEqualTo(sign(paid));
        assertThat(query("NoSuchOrder")).containsEntry("TradeStatus", "10200047");
    }

    @Test
    void canSendACallbackWithABadDigestOrOtherFields() throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", order("A8", Map.of()));

        wire.post("/_sim/ecpay/orders/A8/pay", "{'bad_digest':true,'fields':{'TradeAmt':'1'}}");

        Map<String, String> sent = decode(shop.posts().getFirst().body());
        assertThat(sent).containsEntry("TradeAmt", "1").containsEntry("CheckMacValue", "0".repeat(64));
    }

    private Map<String, String> order(String number, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("MerchantTradeNo", number);
        form.put("MerchantTradeDate", "2026/01/05 10:00:00");
        form.put("PaymentType", "aio");
        form.put("TotalAmount", "299");
        form.put("TradeDesc", "VidGo");
        form.put("ItemName", "Pro plan");
        form.put("ReturnURL", shop.url("/callback"));
        form.put("OrderResultURL", shop.url("/result"));
        form.put("ChoosePayment", "Credit");
        form.put("EncryptType", "1");
        form.putAll(changes);
        form.put("CheckMacValue", sign(form));
        return form;
    }

    private static Map<String, String> query(String number) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("MerchantTradeNo", number);
        form.put("TimeStamp", Long.toString(Instant.now().getEpochSecond()));
        form.put("CheckMacValue", sign(form));
        return decode(text(wire.form("/ecpay/Cashier/QueryTradeInfo/V5", form)));
    }

    /** A second writing of the digest, so that the simulator is not its own witness. */
    private static String sign(Map<String, String> fields) {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        sorted.remove("CheckMacValue");
        StringBuilder text = new StringBuilder("HashKey=pwFHCqoQZGmho4w6");
        sorted.forEach(
                (name, value) -> text.append('&').append(name).append('=').append(value));
        text.append("&HashIV=EkRm7iFT261dpevs");
        String encoded = URLEncoder.encode(text.toString(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .replace("%21", "!")
                .replace("%28", "(")
                .replace("%29", ")");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> decode(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
