package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.notice.Notices;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Posts a task to the address that it was ordered with: at most three times, five seconds apart, with the secret of the
 * order in a header (contract: external-providers §3.5).
 */
final class PiapiWebhooks {

    private final World world;
    private final Notices notices;

    PiapiWebhooks(World world, PiapiTaskJson json) {
        this.world = world;
        this.notices = new Notices(world, new Head(json), 3, Duration.ofSeconds(5));
    }

    void follow(Task task) {
        String address =
                task.purchase().request().at("/config/webhook_config/endpoint").asText("");
        notices.follow(task, address, world.options().noticesWhileRunning());
    }

    private record Head(PiapiTaskJson json) implements Notices.Letterhead {

        @Override
        public byte[] body(Task task, Phase phase, Instant now) {
            ObjectNode body = Json.object().put("timestamp", now.getEpochSecond());
            body.set("data", json.data(task, phase, now));
            return Json.bytes(body);
        }

        @Override
        public Map<String, String> proof(Task task, String number, Instant now, byte[] body, boolean forged) {
            String secret = task.purchase()
                    .request()
                    .at("/config/webhook_config/secret")
                    .asText("");
            return secret.isEmpty() ? Map.of() : Map.of("x-webhook-secret", forged ? "forged" : secret);
        }
    }
}
