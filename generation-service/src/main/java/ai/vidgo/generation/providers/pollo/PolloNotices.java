package ai.vidgo.generation.providers.pollo;

import ai.vidgo.generation.providers.Notice;
import ai.vidgo.generation.providers.NoticeReader;
import ai.vidgo.platform.crypto.Hmac;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Pollo's webhook: HMAC-SHA-256 over {@code id.timestamp.body} with the account's secret (contract: external-providers
 * §4.4). Without a secret nothing is believed, and none is asked for.
 */
@Singleton
class PolloNotices implements NoticeReader {

    private final PolloConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    PolloNotices(PolloConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "pollo";
    }

    @Override
    public Notice read(Letter letter) {
        String id = letter.header().apply("X-Webhook-Id");
        String timestamp = letter.header().apply("X-Webhook-Timestamp");
        String signatures = letter.header().apply("X-Webhook-Signature");
        if (config.webhookSecret().isEmpty()) {
            return new Notice.Forged("no secret is set");
        }
        if (id == null || id.length() > 200 || signatures == null || !isRecent(timestamp)) {
            return new Notice.Forged("headers are missing, or the time is not ours");
        }
        byte[] expected = signature(config.webhookSecret().get(), id + "." + timestamp + ".", letter.body());
        boolean proven = false;
        for (String each : signatures.split(",", -1)) {
            proven |= MessageDigest.isEqual(expected, bytes(each.strip()));
        }
        return proven ? content(letter.body(), id) : new Notice.Forged("wrong signature");
    }

    private boolean isRecent(@Nullable String timestamp) {
        if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration distance = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return distance.abs().compareTo(config.webhookTolerance()) <= 0;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    static byte[] signature(String secret, String prefix, byte[] body) {
        return Hmac.sha256(Base64.getDecoder().decode(secret), prefix.getBytes(StandardCharsets.UTF_8), body);
    }

    private Notice content(byte[] body, String id) {
        try {
            JsonNode envelope = json.readTree(body);
            JsonNode content = envelope.path("data").isObject() ? envelope.path("data") : envelope;
            String task = content.path("taskId").asText("");
            return task.isBlank() || task.length() > 200 ? new Notice.Unreadable() : new Notice.Ended(task, id);
        } catch (IOException notJson) {
            return new Notice.Unreadable();
        }
    }
}
