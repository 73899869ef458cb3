package ai.vidgo.platform.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication under a key that both sides have (RFC 2104). */
public final class Hmac {

    private static final String SHA_256 = "HmacSHA256";

    private Hmac() {}

    /**
     * The 32 bytes of HMAC-SHA256.
     *
     * @param parts what is signed, one after the other as if it were one
     * @throws IllegalArgumentException when the key is empty
     */
    public static byte[] sha256(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(SHA_256);
            mac.init(new SecretKeySpec(key, SHA_256));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
