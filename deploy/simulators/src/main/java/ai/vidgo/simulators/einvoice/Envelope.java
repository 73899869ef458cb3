package ai.vidgo.simulators.einvoice;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One merchant's {@code Data}: base64 of AES-128-CBC of the form-encoded JSON. */
final class Envelope {

    /** The published test merchant for invoices; its keys are others than those for payments. */
    private static final Map<String, Envelope> MERCHANTS =
            Map.of("2000132", new Envelope("ejCk326UnaZWKisg", "q9jcZX8Ib9LM8wYk"));

    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    Envelope(String hashKey, String hashIv) {
        this.key = new SecretKeySpec(hashKey.getBytes(StandardCharsets.US_ASCII), "AES");
        this.iv = new IvParameterSpec(hashIv.getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Envelope> of(String merchantId) {
        return Optional.ofNullable(MERCHANTS.get(merchantId));
    }

    String seal(ObjectNode content) {
        String text =
                URLEncoder.encode(new String(Json.bytes(content), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content; empty when it was not sealed with this merchant's keys or is no JSON object. */
    Optional<ObjectNode> open(String data) {
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(data));
            String json = URLDecoder.decode(new String(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            return Json.parseObject(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, key, iv);
        return cipher;
    }
}
