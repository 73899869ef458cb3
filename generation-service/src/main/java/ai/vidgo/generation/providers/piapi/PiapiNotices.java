package ai.vidgo.generation.providers.piapi;

import ai.vidgo.generation.providers.Notice;
import ai.vidgo.generation.providers.NoticeReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;

/**
 * PiAPI's webhook: {@code {timestamp, data}} with the attempt's secret in a header. The secret is bare and comes back in
 * the body, so the call proves little and is only a hint (contract: external-providers §3.5).
 */
@Singleton
class PiapiNotices implements NoticeReader {

    private static final Set<String> ENDED =
            Set.of("completed", "success", "succeeded", "done", "failed", "error", "cancelled", "canceled");

    private final ObjectMapper json;

    PiapiNotices(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String provider() {
        return "piapi";
    }

    @Override
    public Notice read(Letter letter) {
        String given = letter.header().apply("x-webhook-secret");
        if (given == null || !same(given, letter.secret())) {
            return new Notice.Forged("wrong secret");
        }
        try {
            JsonNode data = json.readTree(letter.body()).path("data");
            String task = data.path("task_id").asText("");
            String status = data.path("status").asText("").toLowerCase(Locale.ROOT);
            if (task.isBlank() || task.length() > 200) {
                return new Notice.Unreadable();
            }
            return ENDED.contains(status) ? new Notice.Ended(task, null) : new Notice.GoesOn();
        } catch (IOException notJson) {
            return new Notice.Unreadable();
        }
    }

    private static boolean same(String given, String secret) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
