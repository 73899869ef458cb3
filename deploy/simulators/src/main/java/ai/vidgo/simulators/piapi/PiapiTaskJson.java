package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.file.FileShelf;
import ai.vidgo.simulators.file.StoredFile;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** PiAPI's task object, as create, read and webhook carry it (contract: external-providers §3.2). */
final class PiapiTaskJson {

    private static final String NOT_YET = "0001-01-01T00:00:00Z";
    private static final BigDecimal UNITS_PER_USD = BigDecimal.valueOf(10_000_000);

    private final FileShelf shelf;

    PiapiTaskJson(FileShelf shelf) {
        this.shelf = shelf;
    }

    ObjectNode envelope(Task task, Phase phase, Instant now) {
        ObjectNode envelope = Json.object().put("code", 200).put("message", "success");
        envelope.set("data", data(task, phase, now));
        return envelope;
    }

    ObjectNode data(Task task, Phase phase, Instant now) {
        JsonNode request = task.purchase().request();
        ObjectNode data = Json.object()
                .put("task_id", task.id())
                .put("model", request.path("model").asText())
                .put("task_type", request.path("task_type").asText())
                .put("status", status(task, phase));
        data.set("config", config(request.path("config")));
        data.set("input", request.path("input"));
        data.set("output", phase == Phase.COMPLETED ? output(task) : NullNode.getInstance());
        data.set("meta", meta(task, phase, now));
        data.putNull("detail");
        data.putArray("logs");
        data.set("error", error(0, "", ""));
        if (phase == Phase.FAILED) {
            failure(task, data);
        }
        return data;
    }

    private static String status(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        if (phase == Phase.RUNNING && faults.has(FaultMode.UNKNOWN_STATUS)) {
            return "warming_up";
        }
        boolean flicker = phase == Phase.RUNNING && faults.has(FaultMode.FLICKER) && task.reads() % 2 == 0;
        String word = flicker
                ? "pending"
                : switch (phase) {
                    case PENDING -> "pending";
                    case RUNNING -> "processing";
                    case COMPLETED -> "completed";
                    case FAILED -> "failed";
                    case CANCELLED -> "cancelled";
                };
        boolean capital = !task.purchase().model().startsWith("Qubico/");
        return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    private static ObjectNode config(JsonNode asked) {
        ObjectNode config =
                Json.object().put("service_mode", asked.path("service_mode").asText(""));
        config.putObject("webhook_config")
                .put("endpoint", asked.path("webhook_config").path("endpoint").asText(""))
                .put("secret", asked.path("webhook_config").path("secret").asText(""));
        return config;
    }

    private JsonNode output(Task task) {
        Faults faults = task.purchase().faults();
        if (faults.has(FaultMode.NO_OUTPUT)) {
            return NullNode.getInstance();
        }
        List<StoredFile> files = task.results();
        boolean video = files.getFirst().contentType().startsWith("video/");
        String field = video ? "video_url" : "image_url";
        ObjectNode output = Json.object();
        if (faults.has(FaultMode.NULL_URL)) {
            return output.putNull(field);
        }
        if (faults.has(FaultMode.RELATIVE_URL)) {
            return output.put(field, "/files/" + files.getFirst().name());
        }
        if (files.size() > 1) {
            files.forEach(file -> output.withArray("image_urls").add(shelf.url(file)));
            return output;
        }
        return output.put(field, shelf.url(files.getFirst()));
    }

    private static ObjectNode meta(Task task, Phase phase, Instant now) {
        boolean started = phase != Phase.PENDING && phase != Phase.CANCELLED;
        ObjectNode meta = Json.object()
                .put("created_at", task.createdAt().toString())
                .put("started_at", started ? task.startsAt().toString() : NOT_YET)
                .put("ended_at", phase.terminal() ? earlier(task.endsAt(), now).toString() : NOT_YET);
        meta.putObject("usage")
                .put("type", "point")
                .put("frozen", 0)
                .put("consume", billed(task).multiply(UNITS_PER_USD).longValue());
        return meta.put("is_using_private_pool", false);
    }

    private static BigDecimal billed(Task task) {
        return task.purchase().price().subtract(task.refunded());
    }

    private static void failure(Task task, ObjectNode data) {
        if (task.purchase().faults().has(FaultMode.POLICY_LATE)) {
            data.withArray("logs").add("content restriction: the result was blocked by moderation");
            data.set("error", error(10000, "generation failed", "task failed"));
            return;
        }
        String reason = task.breakage().orElse("the model returned no result");
        data.withArray("logs").add(reason);
        data.set("error", error(10000, reason, "task failed"));
    }

    private static ObjectNode error(int code, String raw, String message) {
        return Json.object()
                .put("code", code)
                .put("raw_message", raw)
                .put("message", message)
                .putNull("detail");
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
