package ai.vidgo.gateway.docs;

import static ai.vidgo.gateway.answer.PageAssets.escape;

import ai.vidgo.gateway.answer.PageAssets;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The document as one page: operations by tag, each to be opened, and every schema once. Complete without its script,
 * which only finds operations by words.
 */
final class DocsPage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;
    private final SchemaText schemas;
    private final PageAssets assets;

    DocsPage(JsonObject document, PageAssets assets) {
        this.document = document;
        this.schemas = new SchemaText(document);
        this.assets = assets;
    }

    String text() {
        JsonObject info = document.getJsonObject("info");
        Map<String, StringBuilder> byTag = operationsByTag();
        StringBuilder sections = new StringBuilder();
        StringBuilder contents = new StringBuilder();
        for (Object entry : document.getJsonArray("tags")) {
            JsonObject tag = (JsonObject) entry;
            String name = tag.getString("name");
            StringBuilder operations = byTag.get(name);
            if (operations != null) {
                contents.append("<li><a href=\"#tag-%1$s\">%1$s</a></li>\n".formatted(escape(name)));
                sections.append("<section id=\"tag-%1$s\"><h2>%1$s</h2>\n<p>%2$s</p>\n%3$s</section>\n"
                        .formatted(escape(name), escape(tag.getString("description", "")), operations));
            }
        }
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s API</title>
                <link rel="icon" href="%2$s">
                <style>%3$s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the operations</a>
                <header>
                <h1>%1$s API</h1>
                <p>%4$s</p>
                <p><a href="/api/v1/openapi.json">OpenAPI document</a></p>
                <label for="words">Find an operation</label>
                <input id="words" type="search" autocomplete="off">
                <p id="found" role="status"></p>
                </header>
                <nav aria-label="Groups of operations"><ul>
                %5$s<li><a href="#schemas">schemas</a></li>
                </ul></nav>
                <main id="main">
                %6$s<section id="schemas"><h2>Schemas</h2>
                %7$s</section>
                </main>
                <script>%8$s</script>
                </body>
                </html>
                """.formatted(
                        escape(info.getString("title")),
                        PageAssets.ICON,
                        assets.css(),
                        escape(info.getString("description", "")),
                        contents,
                        sections,
                        schemas.all(),
                        assets.script());
    }

    private Map<String, StringBuilder> operationsByTag() {
        Map<String, StringBuilder> byTag = new TreeMap<>();
        add(document.getJsonObject("paths"), byTag);
        // What we post to others stands beside what leads to it.
        add(document.getJsonObject("webhooks"), byTag);
        return byTag;
    }

    private void add(JsonObject paths, Map<String, StringBuilder> byTag) {
        for (String path : paths.fieldNames()) {
            JsonObject item = paths.getJsonObject(path);
            for (String method : METHODS) {
                JsonObject operation = item.getJsonObject(method);
                if (operation != null) {
                    String tag = operation.getJsonArray("tags").getString(0);
                    byTag.computeIfAbsent(tag, missing -> new StringBuilder())
                            .append(operation(path, method, operation));
                }
            }
        }
    }

    private String operation(String path, String method, JsonObject operation) {
        boolean secured = !operation.getJsonArray("security", new JsonArray()).isEmpty();
        return """
                <details class="operation" id="%s">
                <summary><b class="%s">%s</b> <code>%s</code> <span>%s</span>%s</summary>
                %s%s%s%s</details>
                """.formatted(
                        escape(operation.getString("operationId")),
                        method,
                        method.toUpperCase(Locale.ROOT),
                        escape(path),
                        escape(operation.getString("summary", "")),
                        secured ? " <span class=\"lock\">token needed</span>" : "",
                        paragraph(operation.getString("description", "")),
                        parameters(operation.getJsonArray("parameters", new JsonArray())),
                        body("Request body", operation.getJsonObject("requestBody")),
                        responses(operation.getJsonObject("responses")));
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + escape(text) + "</p>\n";
    }

    private String parameters(JsonArray parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Object entry : parameters) {
            JsonObject parameter = (JsonObject) entry;
            rows.append("<tr><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s %s</td></tr>\n"
                    .formatted(
                            escape(parameter.getString("name")),
                            escape(parameter.getString("in")),
                            Boolean.TRUE.equals(parameter.getBoolean("required")) ? "required" : "",
                            schemas.type(parameter.getJsonObject("schema", new JsonObject())),
                            escape(parameter.getString("description", ""))));
        }
        return "<h4>Parameters</h4>\n<div class=\"table\"><table><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">In"
                + "</th><th scope=\"col\"></th><th scope=\"col\">Value</th></tr></thead>\n<tbody>\n" + rows
                + "</tbody></table></div>\n";
    }

    private String body(String title, @Nullable JsonObject body) {
        if (body == null || !body.containsKey("content")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        JsonObject contents = body.getJsonObject("content");
        for (String type : contents.fieldNames()) {
            JsonObject content = contents.getJsonObject(type);
            text.append("<p><code>%s</code> %s</p>\n"
                    .formatted(escape(type), schemas.type(content.getJsonObject("schema", new JsonObject()))));
            if (content.containsKey("example")) {
                text.append("<pre tabindex=\"0\">")
                        .append(escape(pretty(content.getValue("example"))))
                        .append("</pre>\n");
            }
        }
        return "<h4>" + title + "</h4>\n" + text;
    }

    private String responses(JsonObject responses) {
        StringBuilder good = new StringBuilder();
        List<String> refusals = new ArrayList<>();
        for (String status : responses.fieldNames()) {
            JsonObject answer = schemas.resolve(responses.getJsonObject(status));
            String description = escape(answer.getString("description", ""));
            if (status.startsWith("2")) {
                good.append(body("Answer " + escape(status) + ": " + description, answer));
            } else {
                refusals.add("<li><b>%s</b> %s</li>\n".formatted(escape(status), description));
            }
        }
        return good + "<h4>Other answers</h4>\n<ul class=\"refusals\">\n" + String.join("", refusals) + "</ul>\n";
    }

    private static String pretty(Object value) {
        return switch (value) {
            case JsonObject object -> object.encodePrettily();
            case JsonArray array -> array.encodePrettily();
            default -> value.toString();
        };
    }
}
