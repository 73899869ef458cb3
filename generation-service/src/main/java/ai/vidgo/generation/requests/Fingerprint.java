package ai.vidgo.generation.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Digest of a client's request. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Wish wish) {
        List<String> parts = List.of(
                wish.serviceType(),
                wish.operation().wireName(),
                String.valueOf(wish.prompt()),
                wish.inputs().stream().map(Input::identity).toList().toString(),
                new TreeMap<>(wish.parameters()).toString(),
                wish.finish().name());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
