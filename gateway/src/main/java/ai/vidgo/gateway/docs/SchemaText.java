package ai.vidgo.gateway.docs;

import static ai.vidgo.gateway.answer.PageAssets.escape;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Schemas in words: what a value may be, and the fields of every named schema. */
final class SchemaText {

    private static final String REFERENCE = "#/components/schemas/";

    private static final List<String> LIMITS =
            List.of("format", "minimum", "maximum", "minLength", "maxLength", "maxItems", "pattern", "default");

    private final JsonObject document;

    SchemaText(JsonObject document) {
        this.document = document;
    }

    /** What a reference leads to, or the object itself. */
    JsonObject resolve(JsonObject object) {
        String reference = object.getString("$ref");
        if (reference == null) {
            return object;
        }
        JsonObject found = document;
        for (String step : reference.substring(2).split("/", -1)) {
            found = found.getJsonObject(step);
        }
        return found;
    }

    /** A value in a few words, with a link to its fields. */
    String type(JsonObject schema) {
        String reference = schema.getString("$ref");
        if (reference != null) {
            String name = reference.substring(REFERENCE.length());
            JsonObject target = resolve(schema);
            return isPlain(target) ? type(target) : "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escape(name));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            JsonArray choices = schema.getJsonArray(choice);
            if (choices != null) {
                return choices.stream()
                        .map(one -> type((JsonObject) one))
                        .collect(Collectors.joining(choice.equals("allOf") ? " and " : " or "));
            }
        }
        if (schema.containsKey("items")) {
            boolean maybeNull = schema.getValue("type") instanceof JsonArray several && several.contains("null");
            return "list of " + type(schema.getJsonObject("items")) + limits(schema) + (maybeNull ? " or null" : "");
        }
        return words(schema.getValue("type", "any"), " or ") + limits(schema);
    }

    /** All schemas that have fields. */
    String all() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        return schemas.fieldNames().stream()
                .filter(name -> !isPlain(schemas.getJsonObject(name)))
                .map(name -> named(name, schemas.getJsonObject(name)))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(JsonObject schema) {
        return !schema.containsKey("properties");
    }

    private String named(String name, JsonObject schema) {
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        JsonObject properties = schema.getJsonObject("properties");
        String rows = properties.fieldNames().stream()
                .map(field -> "<tr><td><code>%s</code></td><td>%s</td><td>%s %s</td></tr>\n"
                        .formatted(
                                escape(field),
                                required.contains(field) ? "required" : "",
                                type(properties.getJsonObject(field)),
                                escape(properties.getJsonObject(field).getString("description", ""))))
                .collect(Collectors.joining());
        return "<h3 id=\"schema-%1$s\">%1$s</h3>\n<div class=\"table\"><table><tbody>\n%2$s</tbody></table></div>\n"
                .formatted(escape(name), rows);
    }

    private static String limits(JsonObject schema) {
        List<String> limits = new ArrayList<>();
        for (String limit : LIMITS) {
            if (schema.containsKey(limit)) {
                limits.add(limit.equals("format") ? schema.getString(limit) : limit + " " + schema.getValue(limit));
            }
        }
        JsonArray values = schema.getJsonArray("enum");
        if (values != null) {
            limits.add("one of " + words(values, ", "));
        }
        return limits.isEmpty() ? "" : " <small>" + escape(String.join(", ", limits)) + "</small>";
    }

    private static String words(Object value, String separator) {
        return value instanceof JsonArray several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(separator))
                : escape(value.toString());
    }
}
