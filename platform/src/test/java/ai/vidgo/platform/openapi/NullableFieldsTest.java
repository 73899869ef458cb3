package ai.vidgo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullableFieldsTest {

    record Teapot(
            String glazeColour,
            @Nullable String lid,
            @JsonProperty("is_full") boolean full,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String crack,

            @Nullable Maker maker) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Potter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Maker(String name, @Nullable String town) {}

    record Shelf(@JsonUnwrapped Maker owner, List<Teapot> teapots) {}

    record Wish(String colour, @Nullable String lid) {}

    @Test
    void allThatAnAnswerSendsIsRequiredAndMayBeNullWhereItIsInJava() throws IOException {
        OpenAPI document = document("Teapot", null);

        filter(document);

        Schema teapot = schema(document, "Teapot");
        assertThat(teapot.getRequired()).containsExactlyInAnyOrder("glaze_colour", "lid", "is_full", "maker");
        assertThat(types(teapot, "glaze_colour")).containsExactly(SchemaType.STRING);
        assertThat(types(teapot, "lid")).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(types(teapot, "is_full")).containsExactly(SchemaType.BOOLEAN);
    }

    @Test
    void whatIsLeftOutInsteadOfNullIsNeitherRequiredNorNull() throws IOException {
        OpenAPI document = document("Teapot", null);

        filter(document);

        assertThat(types(schema(document, "Teapot"), "crack")).containsExactly(SchemaType.STRING);
        assertThat(schema(document, "Potter").getRequired()).containsExactly("name");
        assertThat(types(schema(document, "Potter"), "town")).containsExactly(SchemaType.STRING);
    }

    @Test
    void aReferenceThatMayBeNullIsOneOfTwo() throws IOException {
        OpenAPI document = document("Teapot", null);

        filter(document);

        Schema maker = property(schema(document, "Teapot"), "maker");
        assertThat(maker.getRef()).isNull();
        assertThat(maker.getAnyOf()).hasSize(2);
        assertThat(maker.getAnyOf().getFirst().getRef()).isEqualTo("#/components/schemas/Potter");
        assertThat(maker.getAnyOf().getLast().getType()).containsExactly(SchemaType.NULL);
    }

    @Test
    void unwrappedPartsCountAsTheFieldsThatTheyBecome() throws IOException {
        OpenAPI document = document("Shelf", null);

        filter(document);

        assertThat(schema(document, "Shelf").getRequired()).containsExactlyInAnyOrder("name", "teapots");
    }

    @Test
    void aRequestHasToHaveNothingMoreThanBeforeAndMaySayNull() throws IOException {
        OpenAPI document = document(null, "Wish");

        filter(document);

        Schema wish = schema(document, "Wish");
        assertThat(wish.getRequired()).isNull();
        assertThat(types(wish, "colour")).containsExactly(SchemaType.STRING);
        assertThat(types(wish, "lid")).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void aRequiredFieldOfARequestMustNotBeNull() throws IOException {
        OpenAPI document = document(null, "Wish");
        schema(document, "Wish").addRequired("lid");

        filter(document);

        assertThat(types(schema(document, "Wish"), "lid")).containsExactly(SchemaType.STRING);
    }

    @Test
    void whatTravelsBothWaysIsAskedForNoMoreThanBefore() throws IOException {
        OpenAPI document = document("Wish", "Wish");

        filter(document);

        assertThat(schema(document, "Wish").getRequired()).isNull();
    }

    @Test
    void ofTwoRecordsOfOneNameTheOneWithTheFieldsIsMeant() throws IOException {
        OpenAPI document = document("Wish1", null);
        document.getComponents().addSchema("Wish1", object(Map.of("colour", text(), "lid", text())));

        filter(document);

        assertThat(schema(document, "Wish1").getRequired()).containsExactlyInAnyOrder("colour", "lid");
        document.getComponents().addSchema("Wish2", object(Map.of("price", text())));
        filter(document);
        assertThat(schema(document, "Wish2").getRequired()).isNull();
    }

    private static void filter(OpenAPI document) throws IOException {
        Index index = Index.of(Teapot.class, Maker.class, Shelf.class, Wish.class);
        new NullableFields(index).filterOpenAPI(document);
    }

    private static OpenAPI document(@Nullable String answer, @Nullable String request) {
        var operation = OASFactory.createOperation();
        if (request != null) {
            operation.setRequestBody(OASFactory.createRequestBody().content(json(request)));
        }
        if (answer != null) {
            operation.setResponses(OASFactory.createAPIResponses()
                    .addAPIResponse("200", OASFactory.createAPIResponse().content(json(answer))));
        }
        var components = OASFactory.createComponents()
                .addSchema(
                        "Teapot",
                        object(Map.of(
                                "glaze_colour", text(),
                                "lid", text(),
                                "is_full", OASFactory.createSchema().addType(SchemaType.BOOLEAN),
                                "crack", text(),
                                "maker", reference("Potter"))))
                .addSchema("Potter", object(Map.of("name", text(), "town", text())))
                .addSchema(
                        "Shelf",
                        object(Map.of(
                                "name",
                                text(),
                                "town",
                                text(),
                                "teapots",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(reference("Teapot")))))
                .addSchema("Wish", object(Map.of("colour", text(), "lid", text())));
        return OASFactory.createOpenAPI()
                .components(components)
                .paths(OASFactory.createPaths()
                        .addPathItem("/things", OASFactory.createPathItem().POST(operation)));
    }

    private static Content json(String schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(reference(schema)));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).properties(properties);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema schema(OpenAPI document, String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private static Schema property(Schema schema, String name) {
        return schema.getProperties().get(name);
    }

    private static List<SchemaType> types(Schema schema, String property) {
        return property(schema, property).getType();
    }
}
