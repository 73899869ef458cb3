package ai.vidgo.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.vidgo.gateway.routing.RoutingTable;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The committed document of the whole API, which the gateway serves, is what the services' builds say; a change that
 * breaks clients is refused. {@code ./vidgo openapi} builds the services and writes the document anew.
 */
class OpenApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SNAPSHOT = Path.of("src/main/resources/openapi.json");
    private static final Path PARTS = Path.of("src/test/resources/openapi");
    private static final List<String> SERVICES = List.of("auth", "billing", "catalog", "generation");
    private static final boolean REWRITE = Boolean.getBoolean("vidgo.openapi.rewrite");

    @Test
    void isWhatTheServicesSayAndBreaksNoClient() throws IOException {
        Map<String, ObjectNode> documents = new TreeMap<>();
        for (String service : SERVICES) {
            Path built = Path.of("..", service + "-service", "target", "openapi", "openapi.json");
            assumeTrue(Files.exists(built), "the services are not built; ./vidgo openapi builds them");
            documents.put(service, read(built));
        }
        ObjectNode merged = MergedDocument.of(
                read(PARTS.resolve("base.json")),
                documents,
                RoutingTable.load(),
                NamedStatuses.of(SERVICES),
                read(PARTS.resolve("examples.json")));
        String text = write(merged);
        if (REWRITE) {
            Files.writeString(SNAPSHOT, text);
        }

        assertThat(Compatibility.breaks(read(SNAPSHOT), merged))
                .as("changes that break clients; when they are meant, ./vidgo openapi accepts them")
                .isEmpty();
        assertThat(text)
                .as("the document has changed; ./vidgo openapi writes it anew")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void schemasOfOneNameAndTwoMeaningsAreToldApart() {
        ObjectNode one = schema("Plan", "price", "number");
        ObjectNode other = schema("Plan", "credits", "integer");
        SchemaNames names = new SchemaNames(Map.of("auth", one, "billing", other));

        JsonNode ofAuth = names.adopt("auth", JSON.createObjectNode().put("$ref", "#/components/schemas/Plan"));
        names.adopt("billing", JSON.createObjectNode().put("$ref", "#/components/schemas/Plan"));

        assertThat(ofAuth.path("$ref").asText()).isEqualTo("#/components/schemas/AuthPlan");
        assertThat(names.all().keySet()).containsExactly("AuthPlan", "BillingPlan");
    }

    @Test
    void schemasOfOneNameAndOneMeaningAreOne() {
        SchemaNames names = new SchemaNames(
                Map.of("auth", schema("Plan", "price", "number"), "billing", schema("Plan", "price", "number")));

        names.adopt("auth", JSON.createObjectNode().put("$ref", "#/components/schemas/Plan"));

        assertThat(names.all().keySet()).containsExactly("Plan");
    }

    @Test
    void namesWhatBreaksClients() throws IOException {
        assertBreaks(paths -> ((ObjectNode) paths.at("/~1things")).remove("get"), "get /things is gone");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/get")).put("operationId", "x"),
                "get /things has another operationId");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/get"))
                        .putArray("security")
                        .addObject()
                        .putArray("bearer"),
                "get /things now needs authentication");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/get/parameters/0")).put("required", true),
                "get /things: parameter limit is now required");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/get/parameters/0/schema")).put("type", "boolean"),
                "get /things: parameter limit has another type");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/post/requestBody/content/application~1json/schema"))
                        .putArray("required")
                        .add("colour"),
                "post /things request.colour is now required");
        assertBreaks(
                paths -> ((ObjectNode) paths.at(
                                "/~1things/post/requestBody/content/application~1json/schema/properties/colour"))
                        .putArray("enum")
                        .add("red"),
                "post /things request.colour no longer takes blue");
        assertBreaks(
                paths -> ((ObjectNode)
                                paths.at("/~1things/get/responses/200/content/application~1json/schema/properties"))
                        .remove("name"),
                "get /things 200.name is gone");
        assertBreaks(
                paths -> ((ObjectNode) paths.at("/~1things/get/responses/200/content/application~1json/schema"))
                        .remove("required"),
                "get /things 200.name may now be missing");
        assertBreaks(
                paths -> ((ObjectNode) paths.at(
                                "/~1things/get/responses/200/content/application~1json/schema/properties/name"))
                        .putArray("type")
                        .add("string")
                        .add("null"),
                "get /things 200.name has another type");
        assertBreaks(
                paths -> ((ObjectNode)
                                paths.at(
                                        "/~1things/get/responses/200/content/application~1json/schema/properties/maker/anyOf/0"))
                        .put("type", "integer"),
                "get /things 200.maker has another type");
    }

    @Test
    void additionsBreakNobody() throws IOException {
        ObjectNode before = sample();
        ObjectNode after = sample();
        ((ObjectNode) after.at("/paths/~1things/get/responses/200/content/application~1json/schema/properties"))
                .putObject("more")
                .put("type", "string");
        ((ObjectNode) after.at("/paths/~1things/post/requestBody/content/application~1json/schema/properties"))
                .putObject("more")
                .put("type", "string");
        after.withObject("/paths").putObject("/others").putObject("get");

        assertThat(Compatibility.breaks(before, after)).isEmpty();
    }

    private static void assertBreaks(Consumer<ObjectNode> change, String sentence) throws IOException {
        ObjectNode after = sample();
        change.accept((ObjectNode) after.path("paths"));

        assertThat(Compatibility.breaks(sample(), after)).containsExactly(sentence);
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) JSON.readTree("""
                {"paths": {"/things": {
                  "get": {"operationId": "getThings",
                    "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                    "responses": {"200": {"content": {"application/json": {"schema": {
                      "type": "object", "required": ["name"], "properties": {"name": {"type": "string"},
                      "maker": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}}}}}},
                  "post": {"operationId": "postThings",
                    "requestBody": {"content": {"application/json": {"schema": {"type": "object",
                      "properties": {"colour": {"type": "string", "enum": ["red", "blue"]}}}}}},
                    "responses": {"200": {}}}}}}""");
    }

    private static ObjectNode schema(String name, String field, String type) {
        ObjectNode schemas = JSON.createObjectNode();
        schemas.putObject(name).putObject("properties").putObject(field).put("type", type);
        return schemas;
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(file.toFile());
    }

    private static String write(ObjectNode document) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(document) + "\n";
    }
}
