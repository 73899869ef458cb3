package ai.vidgo.billing.invoices;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES form of ECPay's invoice service (contract: external-ecpay §7): base64 of AES-128-CBC with PKCS#7 of the
 * form-encoded text. Unlike in {@code CheckMacValue}, nothing is put into lower case and no character is restored.
 */
final class EInvoiceCipher {

    private static final String ALGORITHM = "AES/CBC/PKCS5Padding";

    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    EInvoiceCipher(String hashKey, String hashIv) {
        this.key = new SecretKeySpec(hashKey.getBytes(StandardCharsets.UTF_8), "AES");
        this.iv = new IvParameterSpec(hashIv.getBytes(StandardCharsets.UTF_8));
    }

    String encrypt(String json) {
        byte[] encoded = URLEncoder.encode(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        try {
            return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every JDK, and keys are checked at start-up", e);
        }
    }

    /** The text of an answer; empty when it was not made with our keys. */
    Optional<String> decrypt(String data) {
        try {
            byte[] plain = run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(data));
            return Optional.of(URLDecoder.decode(new String(plain, StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .filter(text -> !text.isEmpty());
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, iv);
        return cipher.doFinal(text);
    }
}
