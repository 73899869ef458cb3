package ai.vidgo.gateway.openapi;

import ai.vidgo.gateway.routing.RequestPath;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.gateway.routing.RoutingTable;
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
import java.util.TreeSet;
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

    /** Operations to which no name in their path is unknown: they answer it with 200, or refuse it or all otherwise. */
    private static final Set<String> NEVER_MISSING = Set.of(
            "delete /api/v1/interior/edit/{conversation_id}",
            "get /api/v1/demo/download/{preset_id}",
            "get /api/v1/demo/presets/{tool_type}",
            "get /api/v1/demo/tool-showcases/{tool_category}",
            "get /api/v1/demo/tool-showcases/{tool_category}/{tool_id}",
            "get /api/v1/demo/videos/{category}",
            "get /api/v1/demo/videos/{category}/count",
            "get /api/v1/demo/videos/{category}/random",
            "get /api/v1/prompts/defaults/{group}",
            "get /api/v1/prompts/demo/download/{template_id}",
            "get /api/v1/prompts/groups/{group}/sub-topics",
            "get /api/v1/prompts/templates/{group}");

    /** Buys like the others, and says 403 where they say 402. */
    private static final String EFFECTS = "/api/v1/effects/";

    private final ObjectNode document;
    private final RoutingTable table;
    private final NamedStatuses named;
    private final Examples examples;

    private MergedDocument(ObjectNode base, RoutingTable table, NamedStatuses named, ObjectNode knownExamples) {
        this.document = base.deepCopy();
        this.table = table;
        this.named = named;
        this.examples = new Examples(knownExamples, document);
    }

    /**
     * The document.
     *
     * @param base all that does not come from a service
     * @param byService documents by name of the service
     * @param named statuses that the services' sources name
     * @param knownExamples bodies by operation id: {@code {"request": …, "response": …}}
     */
    static ObjectNode of(
            ObjectNode base,
            Map<String, ObjectNode> byService,
            RoutingTable table,
            NamedStatuses named,
            ObjectNode knownExamples) {
        MergedDocument merged = new MergedDocument(base, table, named, knownExamples);
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
        answers(operation, secured, statuses(method, path, operation));
        examples.add(id, operation);
    }

    /** What the path and the source of an operation tell of, beside the answers that all have. */
    private Set<String> statuses(String method, String path, ObjectNode operation) {
        Set<String> statuses = new TreeSet<>(named.of(method, path));
        // The rest are numbers of something else.
        statuses.removeIf(status -> !document.at("/components/responses").has(common(status)));
        if (generates(operation)) {
            statuses.add("403");
            if (!path.startsWith(EFFECTS)) {
                statuses.add("402");
            }
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (NEVER_MISSING.contains(method + " " + path)) {
            statuses.remove("404");
        }
        if (CREDENTIALS.contains(path)) {
            statuses.add("401");
        }
        return statuses;
    }

    /** Only what may take long can be asked not to wait. */
    private static boolean generates(ObjectNode operation) {
        return operation.path("parameters").findValuesAsText("name").contains("Prefer");
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

    private static void answers(ObjectNode operation, boolean secured, Set<String> statuses) {
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
        for (String status : statuses) {
            answers.computeIfAbsent(status, missing -> reference(missing, operation));
        }
        if (body) {
            answers.computeIfAbsent("413", missing -> reference(missing, operation));
            answers.computeIfAbsent("415", missing -> reference(missing, operation));
        }
        if (body || operation.has("parameters")) {
            answers.computeIfAbsent("422", missing -> reference(missing, operation));
        }
        ObjectNode sorted = operation.putObject("responses");
        answers.forEach((status, answer) -> sorted.set(status, withoutCover(answer)));
    }

    /** The scanner's "OK" beside a reference would stand in front of what it leads to. */
    private static JsonNode withoutCover(JsonNode answer) {
        return answer instanceof ObjectNode object && object.has("$ref") ? object.retain("$ref") : answer;
    }

    private static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean isBare(JsonNode answer) {
        return Set.of("Bad Request", "Not Authorized", "Not Allowed")
                .contains(answer.path("description").asText());
    }

    private static JsonNode reference(String status, JsonNode factory) {
        return ((ObjectNode) factory).objectNode().put("$ref", "#/components/responses/" + common(status));
    }

    /** The name of the answer that stands in the document once. */
    private static String common(String status) {
        return (isError(status) ? "Problem" : "Answer") + status;
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
