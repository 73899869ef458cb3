package ai.vidgo.platform.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that are handed out once. */
public final class Tokens {

    private static final int BYTES = 32;

    private Tokens() {}

    /** 256 random bits, URL-safe, 43 characters. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        // Made per call: one in a static field would carry the seed of the machine that built a native image.
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
