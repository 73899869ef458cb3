package ai.vidgo.billing.paddle;

import ai.vidgo.platform.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Paddle-Signature} (contract: external-paddle §6). */
final class PaddleSignature {

    private static final int LONGEST_HEADER = 2048;
    private static final Pattern TIME = Pattern.compile("\\d{1,12}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private PaddleSignature() {}

    /** What a check found. */
    sealed interface Verdict {

        /** {@code secret} is the number of the secret that fits, from 1, in the order of the setting. */
        record Genuine(int secret) implements Verdict {}

        /** The header can't be read. */
        record Malformed(String field, String reason) implements Verdict {}

        /** The header can be read, and does not prove anything. */
        record Forged(String step, String field, String reason) implements Verdict {}
    }

    private record Header(long time, List<byte[]> digests) {}

    /** Checks the raw body; any secret and any well-formed digest may match, each compared in constant time. */
    static Verdict check(@Nullable String header, byte[] body, List<String> secrets, long now, int tolerance) {
        if (header == null || header.isBlank()) {
            return new Verdict.Malformed("Paddle-Signature", "the header is missing");
        }
        if (header.length() > LONGEST_HEADER) {
            return new Verdict.Malformed("Paddle-Signature", "the header is longer than 2 KiB");
        }
        List<String> times = new ArrayList<>();
        List<byte[]> digests = new ArrayList<>();
        for (String part : header.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            if (name.equals("ts")) {
                times.add(value);
            } else if (name.equals("h1") && DIGEST.matcher(value).matches()) {
                digests.add(HexFormat.of().parseHex(value));
            }
        }
        if (times.size() != 1 || !TIME.matcher(times.getFirst()).matches()) {
            return new Verdict.Malformed("ts", "exactly one time of up to 12 digits is wanted");
        }
        if (digests.isEmpty()) {
            return new Verdict.Malformed("h1", "no digest of 64 hexadecimal characters");
        }
        return prove(
                new Header(Long.parseLong(times.getFirst()), digests), times.getFirst(), body, secrets, now, tolerance);
    }

    private static Verdict prove(
            Header header, String time, byte[] body, List<String> secrets, long now, int tolerance) {
        int fitting = 0;
        for (int i = 0; i < secrets.size(); i++) {
            byte[] wanted = digest(secrets.get(i), time, body);
            for (byte[] given : header.digests()) {
                fitting = MessageDigest.isEqual(wanted, given) ? i + 1 : fitting;
            }
        }
        if (fitting == 0) {
            return new Verdict.Forged(
                    "signature",
                    "h1",
                    header.digests().size() + " digests, " + secrets.size()
                            + " secrets, none match: another secret, or the" + " body was changed on its way");
        }
        long distance = Math.abs(now - header.time());
        return distance > tolerance
                ? new Verdict.Forged("time", "ts", "sent " + distance + " s from our time, " + tolerance + " s allowed")
                : new Verdict.Genuine(fitting);
    }

    private static byte[] digest(String secret, String time, byte[] body) {
        return Hmac.sha256(
                secret.getBytes(StandardCharsets.UTF_8), (time + ":").getBytes(StandardCharsets.US_ASCII), body);
    }
}
