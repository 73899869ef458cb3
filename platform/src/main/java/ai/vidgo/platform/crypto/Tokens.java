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
        Holder.RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Created on first use, so that a native image does not carry a seed from the build. */
    private static final class Holder {
        private static final SecureRandom RANDOM = new SecureRandom();
    }
}
