package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** ECPay's refusals: form text with a code, and an HTML page with 403 for too many calls. */
final class EcpayDialect implements Dialect {

    private static final int TOO_OFTEN = 429;

    @Override
    public Reply error(int status, String message) {
        int seen = status == TOO_OFTEN ? 403 : status;
        return Reply.html(seen, "<html><body>" + message + "</body></html>");
    }

    @Override
    public Reply envelopeError(String message) {
        return form(Map.of("RtnCode", Charge.NOT_NOW, "RtnMsg", message));
    }

    @Override
    public Reply policy() {
        return envelopeError("10400011");
    }

    @Override
    public Reply noCredits() {
        return envelopeError("the merchant's balance is too low");
    }

    /** A good answer. */
    static Reply form(Map<String, String> fields) {
        return Reply.of(200, "text/html; charset=utf-8", Messages.encode(fields).getBytes(StandardCharsets.UTF_8));
    }
}
