package ai.vidgo.auth.totp;

import ai.vidgo.platform.crypto.KeyedHash;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Codes for the day on which the phone is gone: ten of fifty random bits, each good once, kept as keyed hashes. */
@Singleton
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 7;
    private static final int HALF = 5;

    private final KeyedHash hash;

    RecoveryCodes(KeyedHash hash) {
        this.hash = hash;
    }

    /** New codes such as {@code k3v7q-x2mfa}. */
    List<String> make() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> one(random)).limit(COUNT).toList();
    }

    /** The form in which a user's code is kept and looked for, however it was typed. */
    String hashed(UUID user, String code) {
        return hash.of("recovery-code", user + ":" + code.strip().toLowerCase(Locale.ROOT));
    }

    private static String one(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base32.encode(bytes).toLowerCase(Locale.ROOT);
        return text.substring(0, HALF) + "-" + text.substring(HALF, 2 * HALF);
    }
}
