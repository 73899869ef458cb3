package ai.vidgo.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The named schemas of a document that travel one way, with all that they are made of. */
final class TravellingSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> found = new HashSet<>();

    private TravellingSchemas(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    /** Names of what clients write. */
    static Set<String> inRequests(OpenAPI document) {
        return of(document, operations(document).map(Operation::getRequestBody).map(TravellingSchemas::content));
    }

    /** Names of what clients read. */
    static Set<String> inAnswers(OpenAPI document) {
        return of(
                document,
                operations(document)
                        .filter(operation -> operation.getResponses() != null)
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                        .map(APIResponse::getContent));
    }

    private static Set<String> of(OpenAPI document, Stream<@Nullable Content> contents) {
        TravellingSchemas travelling = new TravellingSchemas(document);
        contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .forEach(type -> travelling.follow(type.getSchema()));
        return travelling.found;
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    private static @Nullable Content content(@Nullable RequestBody body) {
        return body == null ? null : body.getContent();
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(REFERENCE)) {
            String name = reference.substring(REFERENCE.length());
            if (found.add(name)) {
                follow(schemas.get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        Map<String, Schema> properties = schema.getProperties();
        followAll(properties == null ? null : properties.values());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).forEach(this::followAll);
    }

    private void followAll(@Nullable Collection<Schema> parts) {
        Objects.requireNonNullElse(parts, List.<Schema>of()).forEach(this::follow);
    }
}
