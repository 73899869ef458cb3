package ai.vidgo.billing.paddle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The proof of a Paddle Classic alert (contract: external-paddle §9): RSA with SHA-1 over the sorted fields in PHP's
 * serialize format.
 */
final class ClassicSignature {

    /** The field that carries the signature, and takes no part in it. */
    static final String FIELD = "p_signature";

    private ClassicSignature() {}

    /** Whether Paddle signed these fields; anything unreadable is "no". */
    static boolean fits(Map<String, String> fields, String pem) {
        try {
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initVerify(key(pem));
            signature.update(serialized(fields));
            return signature.verify(Base64.getDecoder().decode(fields.getOrDefault(FIELD, "")));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Whether a PEM text is a public key that we can use. */
    static boolean readable(String pem) {
        try {
            key(pem);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** {@code a:2:{s:1:"a";s:0:"";…}}: names in byte order, lengths in bytes, no escaping. */
    static byte[] serialized(Map<String, String> fields) {
        Map<String, String> sorted = new TreeMap<>(
                Comparator.comparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        sorted.putAll(fields);
        sorted.remove(FIELD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("a:" + sorted.size() + ":{").getBytes(StandardCharsets.US_ASCII));
        sorted.forEach((name, value) -> {
            write(out, name);
            write(out, value);
        });
        out.write('}');
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(("s:" + bytes.length + ":\"").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.writeBytes("\";".getBytes(StandardCharsets.US_ASCII));
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String body = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
