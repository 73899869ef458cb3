package ai.vidgo.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether a JSON value is what a schema of the document says: types, required fields, null where null is allowed, fixed
 * values, and no field that the document keeps from its readers. Bounds of numbers and lengths are for requests.
 */
final class Shape {

    private static final String ROOT = "$";

    private final ApiDocument document;

    Shape(ApiDocument document) {
        this.document = document;
    }

    /** What is wrong, each with the place; empty when nothing is. */
    List<String> faults(JsonNode value, JsonNode schema) {
        return faults(ROOT, value, schema);
    }

    private List<String> faults(String place, JsonNode value, JsonNode given) {
        JsonNode schema = document.target(given);
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return ofBest(place, value, schema.path(choice));
            }
        }
        List<String> faults = new ArrayList<>();
        schema.path("allOf").forEach(part -> faults.addAll(faults(place, value, part)));
        if (!hasType(value, schema.path("type"))) {
            faults.add(place + " is " + value.getNodeType() + " and not " + schema.path("type"));
            return faults;
        }
        if (schema.has("enum") && !value.isNull() && !contains(schema.path("enum"), value)) {
            faults.add(place + " is " + value + ", none of " + schema.path("enum"));
        }
        if (value.isObject()) {
            faults.addAll(ofObject(place, value, schema));
        }
        if (value.isArray()) {
            IntStream.range(0, value.size())
                    .forEach(i -> faults.addAll(faults(place + "[" + i + "]", value.get(i), schema.path("items"))));
        }
        return faults;
    }

    /** The faults under the choice that fits best: none when one fits. */
    private List<String> ofBest(String place, JsonNode value, JsonNode choices) {
        Optional<List<String>> best =
                stream(choices).map(choice -> faults(place, value, choice)).min(Comparator.comparingInt(List::size));
        return best.orElse(List.of());
    }

    private List<String> ofObject(String place, JsonNode value, JsonNode schema) {
        List<String> faults = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(place + " lacks " + name.asText());
            }
        });
        JsonNode named = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String inside = place + "." + field.getKey();
            if (named.has(field.getKey())) {
                faults.addAll(faults(inside, field.getValue(), named.path(field.getKey())));
            } else if (others.isObject()) {
                faults.addAll(faults(inside, field.getValue(), others));
            } else if (!named.isEmpty() && !others.asBoolean()) {
                faults.add(inside + " is not in the document");
            }
        }
        return faults;
    }

    private static boolean hasType(JsonNode value, JsonNode type) {
        return type.isMissingNode()
                || (type.isArray() ? stream(type) : Stream.of(type)).anyMatch(name -> isA(value, name.asText()));
    }

    private static boolean isA(JsonNode value, String type) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new AssertionError("the document has a type " + type);
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return stream(values).anyMatch(value::equals);
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
