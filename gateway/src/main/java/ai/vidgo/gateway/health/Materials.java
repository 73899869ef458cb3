package ai.vidgo.gateway.health;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which materials the catalogue has (contract: operations §4, generation §7).
 *
 * @param ready whether the required tools have presets
 * @param topics whether each of {@link #TOPICS} has enough
 */
public record Materials(boolean ready, Map<String, Boolean> topics) {

    /** The topics of {@code /materials/status}, in its order. */
    public static final List<String> TOPICS = List.of("landing", "pattern", "product", "video", "avatar");

    /** Nothing is known. */
    static final Materials UNKNOWN = new Materials(false, Map.of());

    /** Copies the topics. */
    public Materials {
        topics = Map.copyOf(topics);
    }

    /** Reads catalog's answer {@code {"ready":bool,"materials":{topic:bool}}}; missing parts count as not ready. */
    static Materials of(JsonObject answer) {
        Map<String, Boolean> topics = new TreeMap<>();
        if (answer.getValue("materials") instanceof JsonObject known) {
            TOPICS.forEach(topic -> topics.put(topic, Boolean.TRUE.equals(known.getValue(topic))));
        }
        boolean ready = Boolean.TRUE.equals(answer.getValue("ready"));
        return new Materials(ready, topics);
    }

    /** Whether a topic has enough. */
    public boolean has(String topic) {
        return topics.getOrDefault(topic, false);
    }

    /** Whether every topic has enough. */
    public boolean allReady() {
        return TOPICS.stream().allMatch(this::has);
    }
}
