package ai.vidgo.generation.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The form of Gemini's verdicts, and what one means (contract: external-providers §6.2, "how to judge"). */
final class GeminiVerdict {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> REFUSALS = Set.of("SAFETY", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII");
    private static final String MINORS = "minor_safety";
    private static final int MOST_TERMS = 5;
    private static final int LONGEST_TERM = 100;

    private GeminiVerdict() {}

    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "OBJECT");
        ObjectNode properties = schema.putObject("properties");
        addWords(properties.putObject("verdict").put("type", "STRING").putArray("enum"), "SAFE", "REVIEW", "BLOCK");
        ObjectNode category = properties
                .putObject("categories")
                .put("type", "ARRAY")
                .putObject("items")
                .put("type", "STRING");
        addWords(category.putArray("enum"), "adult", "violence", "hate", "self_harm", "illegal", "dangerous", MINORS);
        properties.putObject("confidence").put("type", "NUMBER");
        properties.putObject("reason").put("type", "STRING");
        properties.putObject("terms").put("type", "ARRAY").putObject("items").put("type", "STRING");
        addWords(schema.putArray("required"), "verdict", "categories", "confidence");
        addWords(schema.putArray("propertyOrdering"), "verdict", "categories", "confidence", "reason", "terms");
        return schema;
    }

    private static void addWords(ArrayNode array, String... words) {
        for (String word : words) {
            array.add(word);
        }
    }

    /** Reads an answer with status 200. What is not clearly a verdict is none, and never "safe". */
    static Opinion read(JsonNode answer) {
        if (answer.path("promptFeedback").path("blockReason").isTextual()) {
            return new Opinion.Harmful(List.of(), 1, List.of());
        }
        JsonNode candidate = answer.path("candidates").path(0);
        String finish = candidate.path("finishReason").asText("none");
        if (REFUSALS.contains(finish)) {
            return new Opinion.Harmful(List.of(), 1, List.of());
        }
        StringBuilder text = new StringBuilder();
        candidate
                .path("content")
                .path("parts")
                .forEach(part -> text.append(part.path("text").asText("")));
        return finish.equals("STOP") ? parse(text.toString()) : new Opinion.None("finish reason " + finish, true);
    }

    private static Opinion parse(String text) {
        JsonNode verdict;
        try {
            verdict = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return new Opinion.None("unreadable verdict", true);
        }
        String word = verdict.path("verdict").asText("");
        boolean complete = verdict.path("categories").isArray()
                && verdict.path("confidence").isNumber();
        // A refusal holds without the rest too: with no verdict the text would pass.
        if (!complete && !word.equals("BLOCK")) {
            return new Opinion.None("incomplete verdict", true);
        }
        double confidence = Math.clamp(verdict.path("confidence").asDouble(0.5), 0, 1);
        return switch (word) {
            case "SAFE" -> new Opinion.Safe(confidence);
            case "REVIEW" -> new Opinion.Doubtful(confidence);
            case "BLOCK" -> new Opinion.Harmful(harms(verdict), confidence, terms(verdict));
            default -> new Opinion.None("unreadable verdict", true);
        };
    }

    private static List<Harm> harms(JsonNode verdict) {
        List<Harm> harms = new ArrayList<>();
        for (JsonNode category : verdict.path("categories")) {
            String word = category.asText("");
            Optional<Harm> harm = word.equals(MINORS) ? Optional.of(Harm.ILLEGAL) : Harm.ofCategory(word);
            harm.ifPresent(harms::add);
        }
        return harms.stream().distinct().sorted().toList();
    }

    private static List<String> terms(JsonNode verdict) {
        List<String> terms = new ArrayList<>();
        for (JsonNode term : verdict.path("terms")) {
            String word = term.asText("");
            if (terms.size() < MOST_TERMS && word.length() >= 2 && word.length() <= LONGEST_TERM) {
                terms.add(word);
            }
        }
        return terms;
    }
}
