package ai.vidgo.simulators.ecpay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ECPay's digest over form fields (contract: external-ecpay §4), written down anew and byte by byte. */
final class CheckMac {

    private static final String FIELD = "CheckMacValue";
    private static final String KEPT = "abcdefghijklmnopqrstuvwxyz0123456789-_.!*()";

    private final String hashKey;
    private final String hashIv;

    CheckMac(String hashKey, String hashIv) {
        this.hashKey = hashKey;
        this.hashIv = hashIv;
    }

    /** The digest of the fields; a digest among them is left out. */
    String sign(Map<String, String> fields) {
        return hex(digest("SHA-256", canonical(fields)));
    }

    /** True when the fields carry their own right digest. */
    boolean verify(Map<String, String> fields) {
        String given = fields.getOrDefault(FIELD, "");
        return MessageDigest.isEqual(
                sign(fields).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] canonical(Map<String, String> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        names.remove(FIELD);
        names.sort((a, b) -> a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT)));
        StringBuilder text = new StringBuilder("HashKey=").append(hashKey);
        for (String name : names) {
            text.append('&').append(name).append('=').append(fields.get(name));
        }
        text.append("&HashIV=").append(hashIv);
        return encode(text.toString()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Form encoding in lower case, with the seven marks that the vendor's platform leaves readable. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (c == ' ') {
                encoded.append('+');
            } else if (KEPT.indexOf(lower) >= 0) {
                encoded.append(lower);
            } else {
                encoded.append('%').append(HexFormat.of().toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
