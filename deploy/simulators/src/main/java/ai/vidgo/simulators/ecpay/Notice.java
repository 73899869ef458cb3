package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.merchant.Attempt;
import ai.vidgo.simulators.merchant.Message;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A signed form for the merchant's server.
 *
 * @param kind {@code result}, {@code number} or {@code period}
 * @param fields signed
 */
record Notice(EcpayOrder order, String kind, String url, Map<String, String> fields) implements Message {

    /** What takes the place of a digest when a forged message is asked for. */
    static final String FORGED = "0".repeat(64);

    @Override
    public HttpRequest.Builder request(int repetition, boolean forged) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Messages.encode(posted(repetition, forged))));
    }

    /** A resent result has other words beside its code (contract: external-ecpay §3.1). */
    private Map<String, String> posted(int repetition, boolean forged) {
        Map<String, String> posted = new LinkedHashMap<>(fields);
        if (repetition > 0 && kind.equals("result") && "1".equals(fields.get("RtnCode"))) {
            posted.remove("CheckMacValue");
            posted.put("RtnMsg", "paid");
            posted.putAll(Messages.sign(order, posted));
        }
        if (forged) {
            posted.put("CheckMacValue", FORGED);
        }
        return posted;
    }

    @Override
    public boolean acknowledged(int status, String answer) {
        return status == 200 && "1|OK".equals(answer);
    }

    @Override
    public void record(Attempt attempt) {
        order.record(attempt);
    }
}
