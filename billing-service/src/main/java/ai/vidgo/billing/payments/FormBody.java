package ai.vidgo.billing.payments;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form body as signed: decoded once, empty values kept, a repeated name refused (contract: external-ecpay §4.1). */
public final class FormBody {

    /** The provider's messages have about 2 KiB. */
    public static final int MAX_BYTES = 64 * 1024;

    private FormBody() {}

    /** The fields, or empty when the body is too long, repeats a name or is not form-encoded. */
    public static Optional<Map<String, String>> parse(byte[] body) {
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

    /** The fields as a body. */
    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
