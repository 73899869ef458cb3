package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** ECPay's side of a payment, written from its published rules and not from our code (contract: external-ecpay §3, §4). */
final class Ecpay {

    private static final String MERCHANT = "3002607";
    private static final String KEY = "pwFHCqoQZGmho4w6";
    private static final String IV = "EkRm7iFT261dpevs";
    private static final DateTimeFormatter TAIPEI =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Taipei"));

    private Ecpay() {}

    /** The signed server message that a checkout form was paid. */
    static Map<String, String> paid(Map<String, String> checkoutForm) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", MERCHANT);
        fields.put("MerchantTradeNo", checkoutForm.get("MerchantTradeNo"));
        fields.put("StoreID", "");
        fields.put("RtnCode", "1");
        fields.put("RtnMsg", "交易成功");
        fields.put(
                "TradeNo",
                "26" + Math.abs((long) checkoutForm.get("MerchantTradeNo").hashCode()));
        fields.put("TradeAmt", checkoutForm.get("TotalAmount"));
        fields.put("PaymentDate", "2026/11/22 12:05:00");
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("PaymentTypeChargeFee", "1");
        fields.put("TradeDate", checkoutForm.get("MerchantTradeDate"));
        fields.put("SimulatePaid", "0");
        for (int i = 1; i <= 4; i++) {
            fields.put("CustomField" + i, checkoutForm.getOrDefault("CustomField" + i, ""));
        }
        fields.put("CheckMacValue", checkMacValue(fields));
        return fields;
    }

    /** The signed server message that a contract's card was charged again. */
    static Map<String, String> charged(String contract, int amount) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", MERCHANT);
        fields.put("MerchantTradeNo", contract);
        fields.put("StoreID", "");
        fields.put("RtnCode", "1");
        fields.put("RtnMsg", "交易成功");
        fields.put("PeriodType", "M");
        fields.put("Frequency", "1");
        fields.put("ExecTimes", "99");
        fields.put("Amount", Integer.toString(amount));
        fields.put("Gwsr", Integer.toString(10_000_000 + Math.floorMod(contract.hashCode(), 80_000_000)));
        fields.put("ProcessDate", TAIPEI.format(Instant.now().plus(Duration.ofDays(30))));
        fields.put("AuthCode", "777777");
        fields.put("FirstAuthAmount", Integer.toString(amount));
        fields.put("TotalSuccessTimes", "2");
        fields.put("CheckMacValue", checkMacValue(fields));
        return fields;
    }

    /**
     * ECPay's page in the buyer's browser.
     *
     * @param address where it was opened
     */
    record Page(String html, String address) {

        /** Presses the button of the form that contains a text. */
        Page press(String containing) {
            Form form = Form.in(html, address, containing);
            Response next = form.submit();
            assertThat(next.statusCode()).as(next.asString()).isEqualTo(200);
            return new Page(next.asString(), form.action());
        }
    }

    /** Sends our form to ECPay as the browser does. */
    static Page open(Form checkout) {
        Response page = checkout.submit();
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return new Page(page.asString(), checkout.action());
    }

    /** Pays on the page and goes back to the shop: the address where we send the buyer. */
    static String payOnPage(Form checkout) {
        Page paid = open(checkout).press("/pay\"");
        Response back = Form.in(paid.html(), paid.address(), "RtnCode").submit();
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        return back.header("Location");
    }

    /** Form data out of JSON as a form sends them. */
    static Map<String, String> texts(Map<String, ?> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** Sends the result of a payment to our public door. */
    static Response post(Map<String, String> fields) {
        return post("/api/v1/payments/callback", fields);
    }

    /** Sends a server message to one of our public paths. */
    static Response post(String path, Map<String, String> fields) {
        return Target.to(Target.url())
                .urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path);
    }

    /** The digest over all fields but itself. */
    static String checkMacValue(Map<String, String> fields) {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        sorted.remove("CheckMacValue");
        String joined = sorted.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&", "HashKey=" + KEY + "&", "&HashIV=" + IV));
        String encoded = URLEncoder.encode(joined, StandardCharsets.UTF_8)
                .replace("%21", "!")
                .replace("%28", "(")
                .replace("%29", ")")
                .toLowerCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
