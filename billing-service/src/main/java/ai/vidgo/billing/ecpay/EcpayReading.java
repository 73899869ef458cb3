package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import java.util.Map;
import java.util.Optional;

/** What a body turned out to be: a message of ECPay's for us, or something that does not count. */
sealed interface EcpayReading {

    /**
     * Signed with our keys and for our merchant.
     *
     * @param key which key pair it was signed with
     */
    record Genuine(Map<String, String> fields, String key) implements EcpayReading {}

    /** Why it does not count, in words that help to set up keys and hold nothing of the message. */
    record Refused(Rejection rejection) implements EcpayReading {}

    /** Reads a body as it was received; the first check that fails is the reason. */
    static EcpayReading of(EcpayAccount account, byte[] body, String source) {
        if (!account.isConfigured()) {
            return refused("configuration", "ECPAY_HASH_KEY", "no keys are set", source);
        }
        if (body.length > FormBody.MAX_BYTES) {
            return refused("size", "body", "longer than " + FormBody.MAX_BYTES + " bytes", source);
        }
        Optional<Map<String, String>> fields = FormBody.parse(body);
        return fields.map(given -> signed(account, given, source))
                .orElseGet(() -> refused("body", "body", "not form-encoded, or a field is repeated", source));
    }

    private static EcpayReading signed(EcpayAccount account, Map<String, String> fields, String source) {
        String digest = fields.getOrDefault(CheckMacValue.FIELD, "");
        if (digest.isEmpty()) {
            return refused("signature", CheckMacValue.FIELD, "the field is missing or empty", source);
        }
        Optional<String> key = account.keyOf(fields);
        if (key.isEmpty()) {
            String reason = digest.matches("[0-9A-Fa-f]{64}")
                    ? "the digest does not fit: another key, IV or field order, or a changed field"
                    : "the digest is not 64 hexadecimal characters";
            return refused("signature", CheckMacValue.FIELD, reason, source);
        }
        if (!account.merchantId().equals(fields.get("MerchantID"))) {
            return refused("merchant", "MerchantID", "signed with our keys, but for another merchant", source);
        }
        return new Genuine(fields, key.get());
    }

    private static Refused refused(String step, String field, String reason, String source) {
        return new Refused(new Rejection(EcpayMessage.PROVIDER, step, field, reason, source));
    }
}
