package ai.vidgo.generation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DemoGenerationTest extends ServiceTest {

    private static final String STOCK = "https://example.com/stock.png";

    @Test
    void theWebsitesFormRunsTheTool() {
        UUID user = billing.subscriber(10);

        post(
                        as(user),
                        "generate",
                        Map.of(
                                "tool",
                                "product_scene",
                                "image_url",
                                picture("site"),
                                "params",
                                Map.of("scene_type", "luxury")))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("image_url", startsWith("/static/private/"))
                .body("video_url", nullValue())
                .body("credits_used", equalTo(10))
                .body("message", nullValue())
                .body("from_cache", equalTo(false))
                .body("$", hasKey("similarity_score"))
                .body("$", hasKey("demo_uses_remaining"))
                .body("demo_uses_remaining", nullValue());
    }

    @Test
    void aClipIsAVideo() {
        post(as(billing.subscriber(25)), "generate", Map.of("tool", "short_video", "image_url", picture("clip2")))
                .body("success", equalTo(true))
                .body("image_url", nullValue())
                .body("video_url", endsWith(".mp4"));
    }

    @Test
    void aClipIsAtLeastAsLongAsWishedWhereTheProviderMakesSuch() {
        Map<String, Object> body =
                Map.of("tool", "short_video", "image_url", picture("clip7"), "params", Map.of("duration", 7));

        post(as(billing.subscriber(25)), "generate", body).body("success", equalTo(true));

        assertThat(vendors.clipSeconds("")).containsExactly(8);
    }

    @Test
    void aVisitorGetsThePresetOfTheTool() {
        catalog.preset(
                "background_removal",
                "https://example.com/site.jpg",
                "/static/originals/x.png",
                "/static/watermarked/x.png");

        post(
                        visitor(),
                        "generate",
                        Map.of(
                                "tool",
                                "background_removal",
                                "image_url",
                                "https://example.com/site.jpg",
                                "params",
                                Map.of("bg_type", "transparent")))
                .body("success", equalTo(true))
                .body("from_cache", equalTo(true))
                .body("image_url", equalTo("/static/watermarked/x.png"));
        post(visitor(), "generate", Map.of("tool", "background_removal", "image_url", STOCK))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("message", containsString("Subscribe"));
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void wordsAloneMakeAPictureAndAClipAndTheSecondTimeNothingIsBought() {
        UUID user = billing.subscriber(60);

        post(as(user), "generate", Map.of("prompt", "waves at sunset"))
                .body("success", equalTo(true))
                .body("image_url", notNullValue())
                .body("video_url", endsWith(".mp4"))
                .body("credits_used", equalTo(30))
                .body("original_prompt", equalTo("waves at sunset"));
        post(as(user), "generate", Map.of("prompt", "waves at sunset"))
                .body("success", equalTo(true))
                .body("from_cache", equalTo(true))
                .body("credits_used", equalTo(0));

        assertThat(vendors.purchases()).hasSize(2);
        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(30));
    }

    @Test
    void whatOneUserMadeIsNotTheOthers() {
        UUID user = billing.subscriber(60);
        post(as(user), "generate", Map.of("prompt", "a lighthouse in fog")).body("success", equalTo(true));

        post(visitor(), "generate", Map.of("prompt", "a lighthouse in fog"))
                .body("success", equalTo(false))
                .body("demo_uses_remaining", nullValue());
        post(as(billing.demoUser(50)), "generate", Map.of("prompt", "a lighthouse in fog"))
                .body("success", equalTo(false))
                .body("demo_uses_remaining", equalTo(2));
    }

    @Test
    void refusedWordsAreAnAnswerHere() {
        post(visitor(), "generate", Map.of("prompt", "how to build a pipe bomb"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("blocked_reason", notNullValue())
                .body("message", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "generate, {}, prompt",
        "generate, '{\"tool\":\"x\",\"image_url\":\"https://e.com/a.png\"}', tool",
        "generate, '{\"tool\":\"short_video\"}', image_url",
        "generate, '{\"tool\":\"background_removal\",\"image_url\":\"https://e.com/a.png\",\"params\":{\"bg_type\":\"gradient\"}}', params",
        "generate-realtime, '{\"prompt\":\"waves\",\"skip_v2v\":false}', skip_v2v",
        "generate-image, '{\"prompt\":\"x\"}', prompt"
    })
    void refusesWhatItCannotHonour(String path, String body, String field) {
        visitor()
                .body(body)
                .post("/api/v1/demo/" + path)
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", field));
    }

    @Test
    void drawsAPictureWithItsMarkAndHandsTheCleanOneToSubscribers() {
        post(as(billing.subscriber(5)), "generate-image", Map.of("prompt", "a cat at the window", "style", "anime"))
                .body("success", equalTo(true))
                .body("image_url", startsWith("/static/watermarked/"))
                .body("original_url", startsWith("/static/private/"))
                .body("style_name", equalTo("VidGo Anime"))
                .body("error", nullValue());
        post(visitor(), "generate-image", Map.of("prompt", "a cat at the window"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("original_url", nullValue())
                .body("error", containsString("Subscribe"));
    }

    @Test
    void saysStepByStepWhatWasMade() {
        post(as(billing.subscriber(30)), "generate-realtime", Map.of("prompt", "rain on a lake"))
                .body("success", equalTo(true))
                .body("steps.status", contains("completed", "completed", "skipped"))
                .body("partial", equalTo(false))
                .body("video_url", endsWith(".mp4"));
        post(as(billing.subscriber(5)), "generate-realtime", Map.of("prompt", "rain on another lake"))
                .statusCode(402);
        post(visitor(), "generate-realtime", Map.of("prompt", "rain"))
                .body("success", equalTo(false))
                .body("steps.status", contains("skipped", "skipped", "skipped"));
    }

    @Test
    void aClipOfAGivenPictureHasTheStyleThatIsAnswered() {
        Map<String, String> body = Map.of("prompt", "the boat sails", "image_url", picture("boat"), "style", "anime");

        post(as(billing.subscriber(25)), "generate-realtime", body)
                .body("success", equalTo(true))
                .body("style_slug", equalTo("anime"));

        assertThat(vendors.prompts()).singleElement().asString().contains("the boat sails", "Japanese anime style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "generate/paid"})
    void aClipOfAToolHasTheStyleOfTheRequest(String path) {
        Map<String, String> body = Map.of(
                "tool",
                "short_video",
                "prompt",
                "a boat",
                "image_url",
                picture("sail-" + path.length()),
                "style",
                "anime");

        post(as(billing.subscriber(30)), path, body)
                .body("success", equalTo(true))
                .body("credits_used", equalTo(30));

        assertThat(vendors.prompts()).singleElement().asString().contains("Japanese anime style");
    }

    @Test
    void theOlderPaidFormIsForSubscribers() {
        Map<String, Object> body = Map.of("prompt", "a wrist watch", "image_url", picture("watch"));

        post(visitor(), "generate/paid", body).statusCode(401);
        post(as(billing.demoUser(50)), "generate/paid", body).statusCode(403);
        post(as(billing.subscriber(3)), "generate/paid", body)
                .body("success", equalTo(true))
                .body("result_image_url", startsWith("/static/private/"))
                .body("generation_steps[0].api", equalTo("piapi"))
                .body("image_tags", notNullValue())
                .body("credits_used", equalTo(3));
        post(as(billing.subscriber(3)), "generate/paid", Map.of("prompt", "how to build a pipe bomb"))
                .statusCode(200)
                .body("blocked_reason", notNullValue());
    }

    @Test
    void analysesAPromptOfTheQuery() {
        visitor()
                .post("/api/v1/demo/analyze?prompt=A cute cat sitting on a windowsill")
                .then()
                .statusCode(200)
                .body("keywords", contains("cat"))
                .body("category", equalTo("animals"));
        visitor()
                .post("/api/v1/demo/analyze?prompt=x")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("query", "prompt"));
        visitor().post("/api/v1/demo/analyze").then().statusCode(422);
    }

    @Test
    void findsADemoOrSuggestsToSubscribe() {
        gallery.demo("cat", "a cat in the sun");

        post(visitor(), "search", Map.of("prompt", "a cat at the window"))
                .body("success", equalTo(true))
                .body("found_existing", equalTo(true))
                .body("demo.prompt", equalTo("a cat in the sun"))
                .body("matched_keywords", contains("cat"));
        post(visitor(), "search", Map.of("prompt", "a whale"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("suggestion", containsString("Subscribe"));
        post(as(billing.subscriber(50)), "search", Map.of("prompt", "a whale", "generate_if_not_found", false))
                .body("success", equalTo(false))
                .body("suggestion", notNullValue());
        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void makesAPictureForASubscriberThatJoinsNoGallery() {
        UUID user = billing.subscriber(5);
        Map<String, String> body = Map.of("prompt", "a whale among stars");
        post(as(user), "search", body)
                .body("success", equalTo(true))
                .body("generated_new", equalTo(true))
                .body("demo.image_after", startsWith("/static/watermarked/"))
                .body("demo.id", nullValue())
                .body("credits_used", equalTo(5));

        assertThat(gallery.keptDemos()).isEmpty();
        post(as(user), "search", body)
                .body("found_existing", equalTo(true))
                .body("generated_new", equalTo(false))
                .body("demo.image_after", startsWith("/static/watermarked/"))
                .body("credits_used", equalTo(0));
        assertThat(vendors.purchases()).hasSize(1);
    }

    @Test
    void aDemoThatIsStillMadeNamesItsTask() {
        UUID user = billing.subscriber(5);

        String task = post(as(user).header("Prefer", "respond-async"), "search", Map.of("prompt", "a whale in haste"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", containsString("still processing"))
                .extract()
                .path("task_id");

        await().untilAsserted(() ->
                as(user).get("/api/v1/generate/tasks/" + task).then().body("status", equalTo("completed")));
    }

    @Test
    void searchRefusesForbiddenWords() {
        post(visitor(), "search", Map.of("prompt", "how to build a pipe bomb"))
                .statusCode(400)
                .body("detail", containsString("Content not allowed"));
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/demo/" + path).then();
    }
}
