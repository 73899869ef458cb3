package ai.vidgo.gateway.openapi;

import ai.vidgo.gateway.routing.RequestPath;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.gateway.routing.RoutingTable;
import ai.vidgo.gateway.routing.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The document of the whole API, put together from those that the services' builds leave behind and from what the gateway
 * adds: its own paths, the texts for readers, and the answers that every path may give because all pass the same door.
 */
final class MergedDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Headers that every path understands; naming them at each would hide the parameters that matter. */
    private static final Set<String> COMMON_HEADERS =
            Set.of("accept-language", "authorization", "x-forwarded-for", "user-agent");

    /** Public paths that take something secret in their body and refuse it with 401. */
    private static final Set<String> CREDENTIALS =
            Set.of("/api/v1/auth/login", "/api/v1/auth/login/form", "/api/v1/auth/refresh");

    private final ObjectNode document;
    private final RoutingTable table;
    private final Examples examples;

    private MergedDocument(ObjectNode base, RoutingTable table, ObjectNode knownExamples) {
        this.document = base.deepCopy();
        this.table = table;
        this.examples = new Examples(knownExamples, document);
    }

    /**
     * The document.
     *
     * @param base all that does not come from a service
     * @param byService documents by name of the service
     * @param knownExamples bodies by operation id: {@code {"request": …, "response": …}}
     */
    static ObjectNode of(
            ObjectNode base, Map<String, ObjectNode> byService, RoutingTable table, ObjectNode knownExamples) {
        MergedDocument merged = new MergedDocument(base, table, knownExamples);
        merged.add(byService);
        return merged.document;
    }

    private void add(Map<String, ObjectNode> byService) {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        byService.forEach((service, given) ->
                schemas.put(service, (ObjectNode) given.path("components").path("schemas")));
        SchemaNames names = new SchemaNames(schemas);
        Map<String, JsonNode> paths = new TreeMap<>();
        document.withObject("/paths").properties().forEach(own -> paths.put(own.getKey(), own.getValue()));
        byService.forEach((service, given) -> given.path("paths").properties().stream()
                .filter(path -> isPublic(service, path.getKey()))
                .forEach(path -> paths.put(path.getKey(), names.adopt(service, path.getValue()))));
        ObjectNode sorted = document.putObject("paths");
        paths.forEach(sorted::set);
        ObjectNode components = document.withObject("/components/schemas");
        names.all().forEach(components::set);
        paths.forEach((path, item) -> METHODS.stream()
                .filter(item::has)
                .forEach(method -> complete(path, method, (ObjectNode) item.get(method))));
    }

    private boolean isPublic(String service, String path) {
        return route(path).filter(found -> found.service().id().equals(service)).isPresent();
    }

    private Optional<Route> route(String path) {
        return RequestPath.parse(path.replaceAll("[{}]", "")).flatMap(table::find);
    }

    private void complete(String path, String method, ObjectNode operation) {
        String id = operationId(method, path);
        operation.put("operationId", id);
        operation.putArray("tags").add(tag(path));
        boolean secured = operation.path("security").size() > 0;
        ArrayNode security = operation.putArray("security");
        if (secured) {
            security.addObject().putArray("bearer");
        }
        dropCommonHeaders(operation);
        boolean costs = method.equals("post")
                && route(path)
                        .filter(found -> found.service() == Service.GENERATION)
                        .isPresent();
        answers(path, operation, secured, costs);
        examples.add(id, operation);
    }

    private static void dropCommonHeaders(ObjectNode operation) {
        if (operation.get("parameters") instanceof ArrayNode parameters) {
            for (int i = parameters.size() - 1; i >= 0; i--) {
                JsonNode parameter = parameters.get(i);
                if (parameter.path("in").asText().equals("header")
                        && COMMON_HEADERS.contains(
                                parameter.path("name").asText().toLowerCase(Locale.ROOT))) {
                    parameters.remove(i);
                }
            }
            if (parameters.isEmpty()) {
                operation.remove("parameters");
            }
        }
    }

    private static void answers(String path, ObjectNode operation, boolean secured, boolean costs) {
        ObjectNode given = operation.withObject("/responses");
        Map<String, JsonNode> answers = new TreeMap<>();
        given.properties().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        // The scanner's "Bad Request" and the like say less than our own texts.
        answers.replaceAll((status, answer) ->
                isError(status) && !answer.has("content") && isBare(answer) ? reference(status, answer) : answer);
        boolean body = operation.has("requestBody");
        for (String status : List.of("400", "429", "502", "503", "504")) {
            answers.computeIfAbsent(status, missing -> reference(missing, operation));
        }
        if (secured) {
            answers.computeIfAbsent("401", missing -> reference(missing, operation));
            answers.computeIfAbsent("403", missing -> reference(missing, operation));
        }
        if (CREDENTIALS.contains(path)) {
            answers.computeIfAbsent("401", missing -> reference(missing, operation));
        }
        if (costs) {
            answers.computeIfAbsent("402", missing -> reference(missing, operation));
            answers.computeIfAbsent("403", missing -> reference(missing, operation));
        }
        if (path.contains("{")) {
            answers.computeIfAbsent("404", missing -> reference(missing, operation));
        }
        if (body) {
            answers.computeIfAbsent("413", missing -> reference(missing, operation));
            answers.computeIfAbsent("415", missing -> reference(missing, operation));
        }
        if (body || operation.has("parameters")) {
            answers.computeIfAbsent("422", missing -> reference(missing, operation));
        }
        ObjectNode sorted = operation.putObject("responses");
        answers.forEach(sorted::set);
    }

    private static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean isBare(JsonNode answer) {
        return Set.of("Bad Request", "Not Authorized", "Not Allowed")
                .contains(answer.path("description").asText());
    }

    private static JsonNode reference(String status, JsonNode factory) {
        return ((ObjectNode) factory).objectNode().put("$ref", "#/components/responses/Problem" + status);
    }

    /** {@code GET /api/v1/demo/presets/{tool_type}} is {@code getDemoPresetsByToolType}: stable as long as the path is. */
    static String operationId(String method, String path) {
        String words = Arrays.stream(path.replaceFirst("^/api/v1", "").split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{")
                        ? "By" + camel(segment.substring(1, segment.length() - 1))
                        : camel(segment))
                .collect(Collectors.joining());
        return method + words;
    }

    private static String camel(String segment) {
        return Arrays.stream(segment.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String tag(String path) {
        String[] segments = path.substring(1).split("/", -1);
        String group = segments.length > 2 && segments[0].equals("api") ? segments[2] : segments[0];
        return switch (group) {
            case "static" -> "media";
            case "docs", "openapi.json", "health" -> "status";
            default -> group;
        };
    }
}
