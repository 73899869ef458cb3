package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.JobRequest;
import ai.vidgo.generation.providers.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Digest of a client's request. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(
            String serviceType,
            Operation operation,
            @Nullable String prompt,
            List<String> imageUrls,
            Map<String, Object> parameters,
            JobRequest.Finish finish) {
        List<String> parts = List.of(
                serviceType,
                operation.wireName(),
                String.valueOf(prompt),
                imageUrls.toString(),
                new TreeMap<>(parameters).toString(),
                finish.name());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
