package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.payments.PaymentRejections.Rejection;
import java.util.Map;
import java.util.Optional;

/** Why a message does not count, in words that help to set up keys and hold nothing of the message. */
final class EcpayRejections {

    private EcpayRejections() {}

    /** The first check that a message fails; empty when it is ECPay's and for us. */
    static Optional<Rejection> of(EcpayAccount account, byte[] body, String source) {
        if (!account.isConfigured()) {
            return rejected("configuration", "ECPAY_HASH_KEY", "no keys are set", source);
        }
        if (body.length > FormBody.MAX_BYTES) {
            return rejected("size", "body", "longer than " + FormBody.MAX_BYTES + " bytes", source);
        }
        Optional<Map<String, String>> fields = FormBody.parse(body);
        if (fields.isEmpty()) {
            return rejected("body", "body", "not form-encoded, or a field is repeated", source);
        }
        String digest = fields.get().get(CheckMacValue.FIELD);
        if (digest == null || digest.isEmpty()) {
            return rejected("signature", CheckMacValue.FIELD, "the field is missing or empty", source);
        }
        if (!account.signedByUs(fields.get())) {
            String reason = digest.matches("[0-9A-Fa-f]{64}")
                    ? "the digest does not fit: another key, IV or field order, or a changed field"
                    : "the digest is not 64 hexadecimal characters";
            return rejected("signature", CheckMacValue.FIELD, reason, source);
        }
        if (!account.merchantId().equals(fields.get().get("MerchantID"))) {
            return rejected("merchant", "MerchantID", "signed with our keys, but for another merchant", source);
        }
        return Optional.empty();
    }

    private static Optional<Rejection> rejected(String step, String field, String reason, String source) {
        return Optional.of(new Rejection(EcpayMessage.PROVIDER, step, field, reason, source));
    }
}
