package ai.vidgo.billing.ecpay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ECPay's keyed digest over the fields of a message (contract: external-ecpay §4). */
final class CheckMacValue {

    /** The field that carries the digest, and takes no part in it. */
    static final String FIELD = "CheckMacValue";

    private static final int HEX_LENGTH = 64;

    private CheckMacValue() {}

    /** SHA-256, the only algorithm for payments ({@code EncryptType=1}). */
    static String sha256(Map<String, String> fields, String hashKey, String hashIv) {
        return digest("SHA-256", fields, hashKey, hashIv);
    }

    /** Whether a received digest belongs to the fields; compared in constant time. A missing one is wrong. */
    static boolean matches(Map<String, String> fields, @Nullable String received, String hashKey, String hashIv) {
        if (received == null || received.length() != HEX_LENGTH) {
            return false;
        }
        return MessageDigest.isEqual(
                sha256(fields, hashKey, hashIv).getBytes(StandardCharsets.US_ASCII),
                received.getBytes(StandardCharsets.UTF_8));
    }

    static String digest(String algorithm, Map<String, String> fields, String hashKey, String hashIv) {
        // Names differ in more than case only in theory; the second comparison keeps such a pair anyway.
        Map<String, String> sorted = new TreeMap<>(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder()));
        sorted.putAll(fields);
        sorted.remove(FIELD);
        String joined = sorted.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&", "HashKey=" + hashKey + "&", "&HashIV=" + hashIv));
        try {
            byte[] bytes =
                    MessageDigest.getInstance(algorithm).digest(encode(joined).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().withUpperCase().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    /** Encodes as .NET does. Lower case comes after encoding: before it, full-width capitals would change. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .replace("%21", "!")
                .replace("%28", "(")
                .replace("%29", ")");
    }
}
