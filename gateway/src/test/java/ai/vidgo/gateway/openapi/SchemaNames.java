package ai.vidgo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One name space for the schemas of all services. A name that means the same everywhere is kept once; where it means
 * different things, every service's schema gets the service's name in front.
 */
final class SchemaNames {

    static final String REFERENCE = "#/components/schemas/";

    /** What the scanner makes of Jackson's own classes says nothing about what is sent. */
    private static final Set<String> ANYTHING = Set.of("JsonNode", "ObjectNode");

    private final Map<String, JsonNode> merged = new TreeMap<>();
    private final Map<String, ObjectNode> byService;
    private final Set<String> ambiguous;

    /** Names for the schemas of the services, by name of the service. */
    SchemaNames(Map<String, ObjectNode> schemasByService) {
        this.byService = new TreeMap<>(schemasByService);
        byService.values().forEach(SchemaNames::replaceAnything);
        this.ambiguous = findAmbiguous();
    }

    /** A copy of a part of a service's document with references to the merged names; what it refers to is kept. */
    JsonNode adopt(String service, JsonNode part) {
        return switch (part) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                    copy.set(
                            field.getKey(),
                            field.getKey().equals("$ref") && isSchema(field.getValue())
                                    ? TextNode.valueOf(REFERENCE + keep(service, name(field.getValue())))
                                    : adopt(service, field.getValue()));
                }
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(adopt(service, element)));
                yield copy;
            }
            default -> part;
        };
    }

    /** Everything that was referred to, sorted by name. */
    Map<String, JsonNode> all() {
        return merged;
    }

    private String keep(String service, String name) {
        String mergedName = ambiguous.contains(name)
                ? service.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + service.substring(1) + name
                : name;
        if (!merged.containsKey(mergedName)) {
            // Before its own references are followed, which may lead back to it.
            merged.put(mergedName, JsonNodeFactory.instance.nullNode());
            merged.put(mergedName, adopt(service, schema(service, name)));
        }
        return mergedName;
    }

    private JsonNode schema(String service, String name) {
        JsonNode schema = byService.get(service).get(name);
        if (schema == null) {
            throw new IllegalStateException(service + " refers to the schema " + name + " and has none");
        }
        return schema;
    }

    private Set<String> findAmbiguous() {
        Set<String> names = byService.values().stream()
                .flatMap(schemas -> names(schemas).stream())
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            Set<String> meanings = byService.entrySet().stream()
                    .filter(service -> service.getValue().has(name))
                    .map(service -> meaning(service.getKey(), name))
                    .collect(Collectors.toSet());
            if (meanings.size() > 1) {
                found.add(name);
            }
        }
        return found;
    }

    /** A schema with all that it refers to: two schemas of one name are the same only if all of that is. */
    private String meaning(String service, String name) {
        StringBuilder text = new StringBuilder();
        Set<String> seen = new HashSet<>();
        describe(service, name, seen, text);
        return text.toString();
    }

    private void describe(String service, String name, Set<String> seen, StringBuilder text) {
        if (seen.add(name)) {
            JsonNode schema = schema(service, name);
            text.append(name).append(schema);
            schema.findValuesAsText("$ref").stream()
                    .filter(reference -> reference.startsWith(REFERENCE))
                    .map(reference -> reference.substring(REFERENCE.length()))
                    .forEach(next -> describe(service, next, seen, text));
        }
    }

    private static void replaceAnything(ObjectNode schemas) {
        ANYTHING.stream()
                .filter(schemas::has)
                .forEach(name -> schemas.putObject(name).put("description", "any JSON"));
    }

    private static boolean isSchema(JsonNode reference) {
        return reference.asText().startsWith(REFERENCE);
    }

    private static String name(JsonNode reference) {
        return reference.asText().substring(REFERENCE.length());
    }

    private static Set<String> names(ObjectNode schemas) {
        return schemas.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
