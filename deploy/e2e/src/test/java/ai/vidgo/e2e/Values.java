package ai.vidgo.e2e;

import ai.vidgo.e2e.ApiDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes requests from schemas: what they allow, what lies at their edges, and what nobody should send. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 5;

    private static final List<String> HOSTILE_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "' OR 1=1 --",
            "\"; DROP TABLE users; --",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "%00",
            "\ud83d\ude00\ud83d\ude00",
            "\ufeff\u202e\u200b",
            "\ud800",
            "漢".repeat(600),
            "x".repeat(10_000),
            "null",
            "undefined",
            "-1",
            "NaN",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "data:text/html,x");

    private static final List<String> HOSTILE_NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "0.5",
            "abc",
            "");

    private static final List<String> BROKEN_BODIES =
            List.of("", "null", "[]", "\"x\"", "{", "{\"a\":", "[[[[[[", "{\"\\u0000\":1}", "1", "{}");

    private final ApiDocument document;
    private final Random random;
    private final int round;

    /**
     * A source of requests.
     *
     * @param round 0 is as valid as the schema tells, later rounds are mixed
     */
    Values(ApiDocument document, Random random, int round) {
        this.document = document;
        this.random = random;
        this.round = round;
    }

    /** The path with its parameters filled in. */
    String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String value = text(parameter.path("name").asText(), document.resolve(parameter.path("schema")));
            path = path.replace("{" + parameter.path("name").asText() + "}", encode(value.isEmpty() ? "x" : value));
        }
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean() || random.nextBoolean()) {
                String name = parameter.path("name").asText();
                query.append(query.isEmpty() ? '?' : '&')
                        .append(encode(name))
                        .append('=')
                        .append(encode(text(name, document.resolve(parameter.path("schema")))));
            }
        }
        return path + query;
    }

    /** A JSON body. */
    String body(Operation operation) {
        if (round > 0 && random.nextInt(5) == 0) {
            return BROKEN_BODIES.get(random.nextInt(BROKEN_BODIES.size()));
        }
        return value("", operation.body(), 0).toString();
    }

    private boolean hostile() {
        return round > 0 && random.nextInt(3) == 0;
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        JsonNode schema = document.resolve(given);
        if (hostile() && depth > 0) {
            return strange();
        }
        JsonNode type = schema.path("type");
        String first = type.isArray() ? type.get(0).asText() : type.asText();
        return switch (first) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEPTH ? JSON.arrayNode() : JSON.arrayNode().add(value(name, schema.path("items"), depth + 1));
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.textNode(text(name, schema));
            default -> JSON.objectNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth <= DEPTH) {
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                boolean required = required(schema, field.getKey());
                if (round == 0 ? required : random.nextInt(10) < (required ? 9 : 5)) {
                    object.set(field.getKey(), value(field.getKey(), field.getValue(), depth + 1));
                }
            }
        }
        return object;
    }

    private static boolean required(JsonNode schema, String field) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode strange() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.arrayNode().add(1);
            case 2 -> JSON.objectNode().put("a", 1);
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(-0.5);
            case 5 -> JSON.booleanNode(true);
            default -> JSON.textNode(HOSTILE_TEXTS.get(random.nextInt(HOSTILE_TEXTS.size())));
        };
    }

    private JsonNode number(JsonNode schema) {
        long minimum = schema.path("minimum").asLong(0);
        long maximum = schema.path("maximum").asLong(minimum + 10);
        return switch (random.nextInt(round == 0 ? 1 : 4)) {
            case 1 -> JSON.numberNode(minimum - 1);
            case 2 -> JSON.numberNode(maximum + 1);
            default -> JSON.numberNode(minimum);
        };
    }

    private String text(String name, JsonNode schema) {
        String type = schema.path("type").asText();
        if (type.equals("integer") || type.equals("number")) {
            return hostile()
                    ? HOSTILE_NUMBERS.get(random.nextInt(HOSTILE_NUMBERS.size()))
                    : number(schema).asText();
        }
        if (hostile()) {
            return HOSTILE_TEXTS.get(random.nextInt(HOSTILE_TEXTS.size()));
        }
        JsonNode values = schema.path("enum");
        if (!values.isEmpty()) {
            return values.get(random.nextInt(values.size())).asText();
        }
        if (schema.path("format").asText().equals("uuid") || name.equals("id") || name.endsWith("_id")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        int longest = schema.path("maxLength").asInt(0);
        if (round > 0 && longest > 0 && random.nextInt(4) == 0) {
            return "y".repeat(Math.min(longest + 1, 20_000));
        }
        if (name.equals("email")) {
            return "fuzz-" + Integer.toHexString(random.nextInt()) + "@example.com";
        }
        return type.equals("boolean") ? "true" : "a quiet lake " + random.nextInt(1000);
    }

    /** An unpaired surrogate becomes a question mark, as in every UTF-8 writer. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
