package ai.vidgo.simulators.pollo;

import ai.vidgo.simulators.notice.Notices;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.world.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and posts finished tasks (contract: external-providers §4.4). */
final class PolloWebhooks {

    private final Notices notices;

    /**
     * Posts with the account's secret.
     *
     * @param document a task in a phase, as the status answer has it
     */
    PolloWebhooks(World world, BiFunction<Task, Phase, Object> document) {
        String secret = world.settings().polloWebhookSecret();
        this.notices = new Notices(world, new Head(secret, document), 1, Duration.ZERO);
    }

    void follow(Task task) {
        notices.follow(task, task.purchase().request().path("webhookUrl").asText(""), false);
    }

    /** The Base64 signature over {@code id.timestamp.body}. */
    static String signature(String secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Head(String secret, BiFunction<Task, Phase, Object> document) implements Notices.Letterhead {

        @Override
        public byte[] body(Task task, Phase phase, Instant now) {
            return Json.bytes(document.apply(task, phase));
        }

        @Override
        public Map<String, String> proof(Task task, String number, Instant now, byte[] body, boolean forged) {
            String key = forged ? "Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkISE=" : secret;
            return Map.of(
                    "X-Webhook-Id",
                    number,
                    "X-Webhook-Timestamp",
                    Long.toString(now.getEpochSecond()),
                    "X-Webhook-Signature",
                    signature(key, number, now.getEpochSecond(), body));
        }
    }
}
