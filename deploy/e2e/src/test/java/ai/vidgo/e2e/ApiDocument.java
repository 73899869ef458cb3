package ai.vidgo.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The document of the API under test, as the door gives it. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(new Operation(path.getKey(), entry.getKey(), entry.getValue()))));
    }

    static ApiDocument read() {
        String text = Target.visitor()
                .get("/api/v1/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ApiDocument(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** What a reference leads to, of several choices the first, or the node itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode chosen = node.has("anyOf") ? node.path("anyOf").path(0) : node;
        return target(chosen);
    }

    /** What a reference leads to, or the node itself. */
    JsonNode target(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** The schema of an operation's answers in JSON with a status; empty when the document names none. */
    Optional<JsonNode> answer(Operation operation, int status) {
        JsonNode response = target(operation.json().path("responses").path(Integer.toString(status)));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /** One method of one path. */
    record Operation(String path, String method, JsonNode json) {

        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        /** Whether a token is needed. */
        boolean isSecured() {
            return !json.path("security").isEmpty();
        }

        /** Whether it is for administrators only. */
        boolean isForAdmins() {
            return isSecured()
                    && (path.startsWith("/api/v1/admin/") || path.contains("/admin/") || ADMIN_PATHS.contains(path));
        }

        List<JsonNode> parameters(String in) {
            return StreamSupport.stream(json.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        JsonNode body() {
            return json.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
        }

        boolean takesJson() {
            return !body().isMissingNode();
        }

        /** Statuses that the document names. */
        Set<Integer> statuses() {
            return json.path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        }

        private static final Set<String> ADMIN_PATHS = Set.of(
                "/api/v1/demo/materials/collect",
                "/api/v1/demo/materials/promote/{material_id}",
                "/api/v1/demo/videos/generate-all",
                "/api/v1/demo/videos/{category}/generate",
                "/materials/generate");
    }
}
