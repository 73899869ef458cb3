package ai.vidgo.simulators;

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

/** A merchant's side of ECPay, written a second time, so that the simulator is not its own witness. */
final class EcpayForms {

    private EcpayForms() {}

    /** A signed order form. */
    static Map<String, String> order(Catcher shop, String number, Map<String, String> changes) {
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

    /** A signed call about an order with a time stamp of now. */
    static Map<String, String> call(String number, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("MerchantTradeNo", number);
        form.put("TimeStamp", Long.toString(Instant.now().getEpochSecond()));
        form.putAll(more);
        form.put("CheckMacValue", sign(form));
        return form;
    }

    static Map<String, String> query(Wire wire, String number) throws IOException {
        return decode(text(wire.form("/ecpay/Cashier/QueryTradeInfo/V5", call(number, Map.of()))));
    }

    static String sign(Map<String, String> fields) {
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

    static Map<String, String> decode(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
