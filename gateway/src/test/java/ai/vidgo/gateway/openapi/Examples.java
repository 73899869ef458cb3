package ai.vidgo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An example for every JSON body and form: a real one where somebody wrote it down, else one that its schema allows, with values
 * that the names of the fields suggest.
 */
final class Examples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 6;

    /** Bodies of other types are files, pages and what payment vendors send. */
    static final List<String> TYPES =
            List.of("application/json", "multipart/form-data", "application/x-www-form-urlencoded");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("email", "anna@example.com"),
            Map.entry("password", "correct horse battery staple"),
            Map.entry("prompt", "a teapot of blue glass on a wooden table"),
            Map.entry("language", "en"),
            Map.entry("username", "anna"),
            Map.entry("full_name", "Anna Lin"),
            Map.entry("name", "pro"),
            Map.entry("plan_type", "pro"),
            Map.entry("service_type", "background_removal"),
            Map.entry("access_token", "eyJhbGciOiJFUzI1NiJ9…"),
            Map.entry("refresh_token", "eyJhbGciOiJFUzI1NiJ9…"),
            Map.entry("token_type", "bearer"),
            Map.entry("code", "482913"),
            Map.entry("payment_method", "ecpay"),
            Map.entry("billing_cycle", "monthly"),
            Map.entry("currency", "USD"),
            Map.entry("detail", "Not Found"),
            Map.entry("message", "Done."),
            Map.entry("date", "2026-01-31"),
            Map.entry("month", "2026-01"),
            Map.entry("status", "ok"));

    /** Fields that are null while all is well. */
    private static final Set<String> TROUBLE = Set.of("error", "message", "rescue_used", "failure");

    private final ObjectNode known;
    private final ObjectNode document;

    Examples(ObjectNode known, ObjectNode document) {
        this.known = known;
        this.document = document;
    }

    /** Adds examples to an operation of the document. */
    void add(String operationId, ObjectNode operation) {
        put(operation.path("requestBody"), known.path(operationId).path("request"));
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(
                        answer -> put(answer.getValue(), known.path(operationId).path("response")));
    }

    private void put(JsonNode body, JsonNode given) {
        for (String type : TYPES) {
            if (body.path("content").get(type) instanceof ObjectNode content
                    && content.has("schema")
                    && !content.has("examples")) {
                content.set(
                        "example",
                        given.isMissingNode() ? value("", content.get("schema"), new HashSet<>(), 0) : given);
            }
        }
    }

    private JsonNode value(String name, JsonNode schema, Set<String> open, int depth) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String target = reference.substring(SchemaNames.REFERENCE.length());
            if (!open.add(target)) {
                return JSON.nullNode();
            }
            JsonNode value = value(name, document.at("/components/schemas/" + target), open, depth);
            open.remove(target);
            return value;
        }
        if (TROUBLE.contains(name) && schema.path("type").toString().contains("\"null\"")) {
            return JSON.nullNode();
        }
        for (String choice : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (schema.path(choice).size() > 0) {
                return value(name, schema.path(choice).get(0), open, depth);
            }
        }
        if (schema.path("examples").size() > 0) {
            return schema.path("examples").get(0);
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return schema.has("default") ? schema.get("default") : ofType(name, schema, open, depth);
    }

    private JsonNode ofType(String name, JsonNode schema, Set<String> open, int depth) {
        JsonNode type = schema.path("type");
        String first = type.isArray() ? type.get(0).asText() : type.asText();
        return switch (first) {
            case "object" -> object(schema, open, depth);
            case "array" ->
                depth > DEPTH
                        ? JSON.arrayNode()
                        : JSON.arrayNode().add(value(name, schema.path("items"), open, depth + 1));
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(name, schema));
            default -> JSON.objectNode();
        };
    }

    private JsonNode object(JsonNode schema, Set<String> open, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth <= DEPTH) {
            schema.path("properties")
                    .properties()
                    .forEach(field ->
                            object.set(field.getKey(), value(field.getKey(), field.getValue(), open, depth + 1)));
        }
        return object;
    }

    private static String text(String name, JsonNode schema) {
        String format = schema.path("format").asText();
        return switch (format) {
            case "uuid" -> "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d";
            case "date-time" -> "2026-01-31T10:00:00Z";
            case "date" -> "2026-01-31";
            case "binary" -> "picture.png";
            case "uri" -> "https://example.com/picture.png";
            default -> byName(name);
        };
    }

    private static String byName(String name) {
        String text = TEXTS.get(name);
        if (text != null) {
            return text;
        }
        if (name.endsWith("_url") || name.equals("url")) {
            return "/static/generated/0f8b1c2d.png";
        }
        return name.endsWith("_id") || name.equals("id") ? "3f6c2f0e-8d1b-4c55-9a53-0d8f7a1b2c3d" : "text";
    }
}
