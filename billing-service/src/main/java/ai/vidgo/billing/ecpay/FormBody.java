package ai.vidgo.billing.ecpay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form body as signed: decoded once, empty values kept, a repeated name refused (contract: external-ecpay §4.1). */
final class FormBody {

    /** The provider's messages have about 2 KiB. */
    static final int MAX_BYTES = 64 * 1024;

    private FormBody() {}

    /** The fields, or empty when the body is too long, repeats a name or is not form-encoded. */
    static Optional<Map<String, String>> parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                if (pair.isEmpty()) {
                    continue;
                }
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (fields.put(name, value) != null) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
