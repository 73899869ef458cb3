package ai.vidgo.billing.crash;

import ai.vidgo.billing.ecpay.EcpayWire;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A provider's message as it goes over the wire, signed for the moment at which it is made. */
record Message(String path, Map<String, String> headers, String body) {

    static final String PADDLE_SECRET = "pdl_ntfset_crash+/secret";

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    static Message ecpayResult(Map<String, String> fields) {
        return new Message("/api/v1/payments/callback", Map.of("Content-Type", FORM), EcpayWire.signed(fields));
    }

    static Message ecpayPeriod(Map<String, String> fields) {
        return new Message("/api/v1/payments/ecpay/period", Map.of("Content-Type", FORM), EcpayWire.signed(fields));
    }

    static Message paddle(String body) {
        String ts = Long.toString(Instant.now().getEpochSecond());
        return new Message(
                "/api/v1/payments/paddle/webhook",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Paddle-Signature",
                        "ts=" + ts + ";h1=" + hmac(ts + ":" + body)),
                body);
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PADDLE_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
