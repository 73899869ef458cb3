package ai.vidgo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What in a new document breaks clients that were written by the old one: something they call or read is gone or means
 * something else, or something they leave out is now required.
 */
final class Compatibility {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** The breaking changes, one sentence each; empty when old clients go on working. */
    static List<String> breaks(ObjectNode before, ObjectNode after) {
        Compatibility comparison = new Compatibility(before, after);
        before.path("paths").properties().forEach(path -> comparison.path(path.getKey(), path.getValue()));
        return comparison.breaks;
    }

    /** Which way a schema travels. */
    private enum Way {
        /** The client writes it: nothing new may be asked of it. */
        REQUEST,
        /** The client reads it: nothing may be missing from it. */
        RESPONSE
    }

    private void path(String path, JsonNode item) {
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (METHODS.contains(operation.getKey())) {
                String name = operation.getKey() + " " + path;
                JsonNode now = after.path("paths").path(path).path(operation.getKey());
                if (now.isMissingNode()) {
                    breaks.add(name + " is gone");
                } else {
                    operation(name, operation.getValue(), now);
                }
            }
        }
    }

    private void operation(String name, JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            breaks.add(name + " has another operationId");
        }
        if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
            breaks.add(name + " now needs authentication");
        }
        parameters(name, was.path("parameters"), is.path("parameters"));
        body(name, was.path("requestBody"), is.path("requestBody"));
        for (Map.Entry<String, JsonNode> answer : was.path("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
                answer(
                        name + " " + answer.getKey(),
                        answer.getValue(),
                        is.path("responses").path(answer.getKey()));
            }
        }
    }

    private void parameters(String name, JsonNode was, JsonNode is) {
        for (JsonNode parameter : was) {
            JsonNode now = find(is, parameter);
            String what = name + ": parameter " + parameter.path("name").asText();
            if (now.isMissingNode()) {
                breaks.add(what + " is gone");
            } else {
                if (now.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    breaks.add(what + " is now required");
                }
                schema(what, parameter.path("schema"), now.path("schema"), Way.REQUEST, new HashSet<>());
            }
        }
        for (JsonNode parameter : is) {
            if (parameter.path("required").asBoolean() && find(was, parameter).isMissingNode()) {
                breaks.add(name + ": parameter " + parameter.path("name").asText() + " is new and required");
            }
        }
    }

    private static JsonNode find(JsonNode parameters, JsonNode wanted) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .filter(parameter -> parameter.path("name").equals(wanted.path("name"))
                        && parameter.path("in").equals(wanted.path("in")))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void body(String name, JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            breaks.add(name + ": the body is now required");
        }
        content(name + " request", was.path("content"), is.path("content"), Way.REQUEST);
    }

    private void answer(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            breaks.add(name + " is gone");
        } else {
            content(name, was.path("content"), is.path("content"), Way.RESPONSE);
        }
    }

    private void content(String name, JsonNode was, JsonNode is, Way way) {
        for (Map.Entry<String, JsonNode> type : was.properties()) {
            if (is.has(type.getKey())) {
                JsonNode now = is.path(type.getKey()).path("schema");
                schema(name, type.getValue().path("schema"), now, way, new HashSet<>());
            } else {
                breaks.add(name + " as " + type.getKey() + " is gone");
            }
        }
    }

    private void schema(String where, JsonNode was, JsonNode is, Way way, Set<String> seen) {
        boolean known = !reference(was).isEmpty() && !seen.add(reference(was) + ' ' + reference(is));
        if (known) {
            return;
        }
        JsonNode old = resolve(before, was);
        JsonNode now = resolve(after, is);
        // A request may take more types than before, an answer may give fewer.
        Set<String> given = way == Way.REQUEST ? types(old) : types(now);
        Set<String> understood = way == Way.REQUEST ? types(now) : types(old);
        if (!understood.isEmpty() && !understood.containsAll(given)) {
            breaks.add(where + " has another type");
        }
        if (way == Way.REQUEST) {
            enumeration(where, old, now);
        }
        properties(where, old, now, way, seen);
        if (old.has("items")) {
            schema(where + "[]", old.path("items"), now.path("items"), way, seen);
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    private void enumeration(String where, JsonNode old, JsonNode now) {
        Set<String> allowed = new TreeSet<>();
        now.path("enum").forEach(value -> allowed.add(value.asText()));
        if (!allowed.isEmpty()) {
            if (!old.has("enum")) {
                breaks.add(where + " now takes certain values only");
            }
            old.path("enum").forEach(value -> {
                if (!allowed.contains(value.asText())) {
                    breaks.add(where + " no longer takes " + value.asText());
                }
            });
        }
    }

    private void properties(String where, JsonNode old, JsonNode now, Way way, Set<String> seen) {
        for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
            String field = where + "." + property.getKey();
            JsonNode is = now.path("properties").path(property.getKey());
            if (is.isMissingNode()) {
                breaks.add(field + " is gone");
            } else {
                schema(field, property.getValue(), is, way, seen);
            }
        }
        if (way == Way.REQUEST) {
            Set<String> required = required(now);
            required.removeAll(required(old));
            required.forEach(name -> breaks.add(where + "." + name + " is now required"));
        } else {
            Set<String> given = required(old);
            given.removeAll(required(now));
            given.stream()
                    .filter(now.path("properties")::has)
                    .forEach(name -> breaks.add(where + "." + name + " may now be missing"));
        }
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String reference(JsonNode schema) {
        return schema.has("anyOf")
                ? reference(schema.path("anyOf").path(0))
                : schema.path("$ref").asText();
    }

    /** What a schema says in full; a reference or null becomes what it refers to with null among its types. */
    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        JsonNode found = schema;
        for (int hop = 0; found.has("$ref") && hop < 10; hop++) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        JsonNode choices = found.path("anyOf");
        boolean orNull =
                choices.size() == 2 && choices.path(1).path("type").asText().equals("null");
        if (!orNull || !(resolve(document, choices.path(0)) instanceof ObjectNode choice)) {
            return found;
        }
        Set<String> types = types(choice);
        ObjectNode nullable = choice.deepCopy();
        if (!types.isEmpty()) {
            ArrayNode all = nullable.putArray("type");
            types.forEach(all::add);
            all.add("null");
        }
        return nullable;
    }
}
