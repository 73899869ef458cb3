package ai.vidgo.simulators.gemini;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A crude moderator: word lists instead of a language model, answering in whatever schema is asked for. */
final class Verdict {

    private static final Map<String, Pattern> BLOCKED = new LinkedHashMap<>();
    private static final Pattern DOUBTFUL = Pattern.compile("\\b(blood|gun|weapon|lingerie|bikini|drunk)\\b");

    static {
        BLOCKED.put("adult", Pattern.compile("\\b(nude|naked|porn\\w*|explicit sex\\w*|nsfw)\\b|裸體|色情"));
        BLOCKED.put("violence", Pattern.compile("\\b(gore|behead\\w*|massacre|torture)\\b|斬首|虐殺"));
        BLOCKED.put("hate", Pattern.compile("\\b(nazi\\w*|ethnic cleansing)\\b"));
        BLOCKED.put("self_harm", Pattern.compile("\\b(suicide|self-harm)\\b|自殺"));
        BLOCKED.put("dangerous", Pattern.compile("\\b(pipe bomb|nerve agent|make a bomb)\\b|炸彈製作"));
    }

    private Verdict() {}

    /** JSON text that fits the response schema. */
    static String answer(String prompt, JsonNode schema) {
        String text = prompt.toLowerCase(Locale.ROOT);
        ObjectNode verdict = Json.object();
        String word = "SAFE";
        ArrayNode categories = Json.array();
        for (Map.Entry<String, Pattern> list : BLOCKED.entrySet()) {
            if (list.getValue().matcher(text).find()) {
                word = "BLOCK";
                categories.add(list.getKey());
            }
        }
        if (categories.isEmpty() && DOUBTFUL.matcher(text).find()) {
            word = "REVIEW";
        }
        verdict.put("verdict", word);
        verdict.set("categories", categories);
        verdict.put("confidence", "SAFE".equals(word) ? 0.98 : 0.93);
        verdict.put("reason", "SAFE".equals(word) ? "nothing objectionable" : "matches the policy: " + categories);
        schema.path("properties").properties().forEach(property -> {
            if (!verdict.has(property.getKey())) {
                verdict.set(property.getKey(), filler(property.getValue()));
            }
        });
        return new String(Json.bytes(verdict), StandardCharsets.UTF_8);
    }

    private static JsonNode filler(JsonNode schema) {
        return switch (schema.path("type").asText().toUpperCase(Locale.ROOT)) {
            case "NUMBER", "INTEGER" -> Json.tree(1);
            case "BOOLEAN" -> Json.tree(true);
            case "ARRAY" -> Json.array();
            case "OBJECT" -> Json.object();
            default -> Json.tree(schema.path("enum").path(0).asText("text"));
        };
    }
}
