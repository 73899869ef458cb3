package ai.vidgo.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What readers of the committed document can rely on. */
class PublishedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GENERATING = Set.of("tools", "effects", "generate", "interior");

    @Test
    void everyOperationHasAnIdOfItsOwnAnAnswerAndAKnownTag() throws IOException {
        ObjectNode document = document();
        List<String> tags = document.path("tags").findValuesAsText("name");
        List<String> ids = new ArrayList<>();
        operations(document, (operation, name) -> {
            ids.add(operation.path("operationId").asText());
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(tags).as(name).contains(operation.path("tags").path(0).asText());
            assertThat(operation.path("responses").properties().stream().map(Map.Entry::getKey))
                    .as(name)
                    .anyMatch(status -> status.matches("[123]..") || name.contains("/download/"));
        });

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    @Test
    void everyBodyAndFormHasAnExampleAndThoseThatGenerateHaveRealOnes() throws IOException {
        ObjectNode document = document();
        operations(document, (operation, name) -> {
            JsonNode contents = operation.path("requestBody").path("content");
            Examples.TYPES.stream().filter(contents::has).map(contents::path).forEach(content -> {
                assertThat(content.has("example") || content.has("examples"))
                        .as(name)
                        .isTrue();
                if (GENERATING.contains(operation.path("tags").path(0).asText())) {
                    assertThat(content.path("example").toString()).as(name).doesNotContain("\"text\"");
                }
            });
            if (GENERATING.contains(operation.path("tags").path(0).asText())) {
                for (JsonNode example : operation.path("responses").findValues("example")) {
                    // A step of a task has a field of that name.
                    assertThat(example.toString()).as(name).doesNotContainPattern("\"text\"(?!:)");
                }
            }
        });
    }

    @Test
    void examplesOfGenerationsAreWhatIsReallySent() throws IOException {
        ObjectNode document = document();

        assertThat(answer(document, "post", "/effects/hd-enhance")
                        .path("credits_used")
                        .asInt())
                .isEqualTo(10);
        assertThat(answer(document, "post", "/effects/hd-enhance").has("style")).isFalse();
        assertThat(answer(document, "get", "/generate/tasks/{task_id}")
                        .path("status")
                        .asText())
                .isEqualTo("completed");
        assertThat(answer(document, "post", "/interior/floor-plans")
                        .path("sketch_url")
                        .asText())
                .startsWith("/static/private/");
        assertThat(answer(document, "post", "/interior/floor-plans/{id}/render")
                        .path("credits_used")
                        .asInt())
                .isEqualTo(20);
        assertThat(answer(document, "post", "/interior/redesign")
                        .path("conversation_id")
                        .isNull())
                .isTrue();
        assertThat(answer(document, "get", "/interior/styles")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("modern_minimalist");
    }

    @Test
    void namesTheStatusesThatOperationsReallyHave() throws IOException {
        ObjectNode document = document();

        assertThat(statuses(document, "post", "/interior/floor-plans/{id}/refine"))
                .contains("402", "409");
        assertThat(statuses(document, "post", "/interior/edit")).contains("402", "404", "409");
        assertThat(statuses(document, "get", "/generate/tasks/{task_id}/events"))
                .contains("200", "204", "429", "503");
        assertThat(statuses(document, "delete", "/generate/history/{task_id}")).contains("409", "503");
        assertThat(statuses(document, "post", "/interior/floor-plans"))
                .contains("413")
                .doesNotContain("402");
        assertThat(statuses(document, "post", "/generate/callback-secret")).doesNotContain("402");
        for (String effect : List.of("apply-style", "hd-enhance", "video-enhance")) {
            assertThat(statuses(document, "post", "/effects/" + effect))
                    .contains("403")
                    .doesNotContain("402");
        }
        assertThat(statuses(document, "delete", "/interior/edit/{conversation_id}"))
                .doesNotContain("404");
        assertThat(statuses(document, "get", "/prompts/templates/{group}")).doesNotContain("404");
        assertThat(statuses(document, "post", "/auth/login")).contains("401", "403");
        assertThat(statuses(document, "post", "/workflow/generate"))
                .contains("404")
                .doesNotContain("402");
    }

    @Test
    void whatGeneratesSaysHowToBeToldOfItsEnd() throws IOException {
        ObjectNode document = document();
        operations(document, (operation, name) -> {
            List<String> parameters = operation.path("parameters").findValuesAsText("name");
            assertThat(parameters.contains("Callback-URL")).as(name).isEqualTo(parameters.contains("Prefer"));
        });

        assertThat(document.at("/paths/~1api~1v1~1generate~1t2i/post/parameters")
                        .findValuesAsText("name"))
                .contains("Callback-URL");
        JsonNode letter = document.at("/webhooks/generationEnded/post");
        assertThat(letter.path("parameters").findValuesAsText("name"))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(letter.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/GenerationEnded");
    }

    @Test
    void aStreamOfATaskSaysWhatIsSent() throws IOException {
        ObjectNode document = document();
        JsonNode stream = document.at("/components/responses/GenerationTaskEvents/content/text~1event-stream");

        assertThat(document.at("/paths/~1api~1v1~1generate~1tasks~1{task_id}~1events/get/responses/200")
                        .toString())
                .isEqualTo("{\"$ref\":\"#/components/responses/GenerationTaskEvents\"}");
        assertThat(stream.path("example").asText()).contains("event: progress", "event: end");
        assertThat(document.at("/components/schemas").has("OutboundSseEvent")).isFalse();
    }

    @Test
    void answersSayWhatIsAlwaysThereAndWhatMayBeNull() throws IOException {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/GenerationTask/required").toString()).contains("task_id", "result_url", "credits_used");
        assertThat(schemas.at("/GenerationTask/properties/task_id/type").toString())
                .isEqualTo("\"string\"");
        assertThat(schemas.at("/GenerationTask/properties/result_url/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(schemas.at("/HistoryItem/properties/finished_at/anyOf/1/type")
                        .asText())
                .isEqualTo("null");
        assertThat(schemas.at("/EffectResponse/required").toString()).doesNotContain("enhancement");
        assertThat(schemas.at("/RemoveBackgroundRequest/required").toString()).isEqualTo("[\"image_url\"]");
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingInternalIsNamed() throws IOException {
        ObjectNode document = document();

        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        assertThat(document.path("paths").properties().stream().map(Map.Entry::getKey))
                .noneMatch(path -> path.startsWith("/internal") || path.startsWith("/q/"));
    }

    private static JsonNode answer(ObjectNode document, String method, String path) {
        return operation(document, method, path).at("/responses/200/content/application~1json/example");
    }

    private static List<String> statuses(ObjectNode document, String method, String path) {
        return operation(document, method, path).path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode operation(ObjectNode document, String method, String path) {
        return document.path("paths").path("/api/v1" + path).path(method);
    }

    private static void operations(ObjectNode document, BiConsumer<JsonNode, String> work) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .forEach(operation ->
                                work.accept(operation.getValue(), operation.getKey() + " " + path.getKey())));
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode)
                JSON.readTree(Path.of("src/main/resources/openapi.json").toFile());
    }
}
