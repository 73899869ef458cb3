package ai.vidgo.auth.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 over HMAC-SHA1, 30 seconds, as every authenticator app makes them. */
final class TimeCode {

    static final int DIGITS = 6;
    static final int PERIOD_SECONDS = 30;

    /** Steps to either side that are accepted, for clocks that differ and people who type slowly. */
    private static final int TOLERANCE = 1;

    private static final String HMAC = "HmacSHA1";

    private TimeCode() {}

    /** The step in which this is the code, looking at the present one and its neighbours. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long present = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        // Looks at all of them: how long it takes says nothing about the code.
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            byte[] right = of(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), PERIOD_SECONDS);
    }

    /** The code of a step (RFC 4226, section 5.3). */
    static String of(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", e);
        }
    }
}
