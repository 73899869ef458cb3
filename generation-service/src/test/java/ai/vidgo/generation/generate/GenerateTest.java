package ai.vidgo.generation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths under {@code /generate} beside text to image (contract: generation §4). */
@QuarkusTest
class GenerateTest extends ServiceTest {

    private static final String STOCK = "https://example.com/stock.png";

    @Test
    void movesAPictureAndSaysWhoDidAndHowLong() {
        post(as(billing.subscriber(25)), "i2v", Map.of("image_url", picture("move"), "prompt", "it turns", "length", 6))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("video_url", endsWith(".mp4"))
                .body("service_used", equalTo("pollo"))
                .body("rescue_used", nullValue())
                .body("model", containsString("pixverse"))
                .body("length", equalTo(8))
                .body("credits_used", equalTo(25))
                .body("error", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "10, 8"})
    void saysTheLengthThatTheProviderWasAskedFor(int wished, int ordered) {
        String prompt = "it turns for " + wished;
        Map<String, Object> body = Map.of("image_url", picture("turn" + wished), "prompt", prompt, "length", wished);

        post(as(billing.subscriber(25)), "i2v", body)
                .body("success", equalTo(true))
                .body("length", equalTo(ordered));

        assertThat(vendors.clipSeconds(prompt)).containsExactly(ordered);
    }

    @Test
    void theBackupsClipIsAsLongAsTheBackupMakesIt() {
        vendors.misbehave(Map.of("mode", "error-500", "provider", "pollo"));
        Map<String, Object> body =
                Map.of("image_url", picture("backup"), "prompt", "it turns at the backup", "length", 6);

        post(as(billing.subscriber(25)), "i2v", body)
                .body("service_used", equalTo("piapi"))
                .body("length", equalTo(10));

        assertThat(vendors.clipSeconds("it turns at the backup")).contains(10);
    }

    /** The door says how long it still waits; an answer after that reaches nobody. */
    @Test
    void answersBeforeTheCallerGivesUp() {
        UUID user = billing.subscriber(20);

        as(user).header("X-VidGo-Timeout", "5000")
                .body(Map.of("prompt", "a cup for somebody in a hurry"))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", containsString("still processing"))
                .body("task_id", notNullValue());
    }

    @Test
    void buysNothingFromAnInputThatDoesNotComeInTime() {
        UUID user = billing.subscriber(25);

        as(user).header("X-VidGo-Timeout", "5000")
                .body(Map.of("image_url", picture("late"), "prompt", "it turns"))
                .post("/api/v1/generate/i2v")
                .then()
                .statusCode(400)
                .body("code", equalTo("media_refused"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(25);
    }

    @Test
    void designsARoomWithAndWithoutAPicture() {
        UUID user = billing.subscriber(40);

        post(as(user), "interior", Map.of("image_url", picture("room"), "prompt", "a sofa", "style_id", "coastal"))
                .body("success", equalTo(true))
                .body("service_used", equalTo("piapi"))
                .body("description", equalTo(""));
        post(as(user), "interior", Map.of("prompt", "a reading corner")).body("success", equalTo(true));

        assertThat(vendors.inputsOf("piapi")).isEqualTo(1);
    }

    @Test
    void bothPicturesOfAPatternTransferReachTheProvider() {
        post(
                        as(billing.subscriber(8)),
                        "pattern/transfer",
                        Map.of(
                                "product_image_url",
                                picture("bag"),
                                "pattern_image_url",
                                picture("pattern"),
                                "blend_strength",
                                0.3))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(8));

        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
        assertThat(vendors.prompts()).singleElement().asString().contains("30 per cent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"floral", "3d", "mockup", "no-such-style"})
    void drawsPatternsInEveryStyleOfThePage(String style) {
        post(as(billing.subscriber(5)), "pattern/generate", Map.of("prompt", "lemons", "style", style, "width", 256))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(5));
    }

    @Test
    void enlargesAProductPictureTwice() {
        post(as(billing.subscriber(5)), "product/enhance", Map.of("image_url", picture("small")))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(5));

        assertThat(vendors.taskTypes()).containsExactly("upscale");
    }

    @Test
    void theProductPageSharesItsOperationsWithTheTools() {
        catalog.preset("background_removal", STOCK, "/static/originals/s.png", "/static/watermarked/s.png");
        catalog.preset(
                "product_scene",
                STOCK,
                Map.of("scene_type", "minimal"),
                "/static/originals/m.png",
                "/static/watermarked/m.png");

        post(visitor(), "product/remove-background", Map.of("image_url", STOCK))
                .body("result_url", equalTo("/static/watermarked/s.png"));
        post(visitor(), "product/generate-scene", Map.of("product_image_url", STOCK, "scene_type", "minimal"))
                .body("result_url", equalTo("/static/watermarked/m.png"));
    }

    @Test
    void aPresetOfAClipAnswersItsStyleOnly() {
        String image = "https://example.com/clip-poster.png";
        catalog.preset(
                "short_video",
                image,
                Map.of("style", "ghibli"),
                "/static/originals/g.mp4",
                "/static/watermarked/g.mp4");

        post(visitor(), "video/image-to-video", Map.of("image_url", image, "style", "ghibli"))
                .body("result_url", equalTo("/static/watermarked/g.mp4"));
        post(visitor(), "video/image-to-video", Map.of("image_url", image, "style", "clay"))
                .body("success", equalTo(false));
        post(visitor(), "video/image-to-video", Map.of("image_url", image)).body("success", equalTo(false));
    }

    @Test
    void aPresetOfWordsAnswersItsPictureAndExactWords() {
        catalog.clip("it turns", STOCK, "/static/originals/t.mp4", "/static/watermarked/t.mp4");

        post(visitor(), "i2v", Map.of("image_url", STOCK, "prompt", "it turns"))
                .body("video_url", equalTo("/static/watermarked/t.mp4"));
        post(visitor(), "i2v", Map.of("image_url", STOCK, "prompt", "It turns")).body("success", equalTo(false));
        post(visitor(), "i2v", Map.of("image_url", STOCK + "?", "prompt", "it turns"))
                .body("success", equalTo(false));
    }

    @Test
    void aTransformationThatNobodyOffersCostsNothing() {
        UUID user = billing.subscriber(30);
        String clip = post(as(billing.subscriber(25)), "i2v", Map.of("image_url", picture("src"), "prompt", "it turns"))
                .extract()
                .path("video_url");

        post(as(user), "video/transform", Map.of("video_url", clip, "style", "anime_v5"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("message", containsString("not offered"))
                .body("task_id", nullValue())
                .body("credits_used", equalTo(0));
        as(user).get("/api/v1/generate/history").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "video/transform, video_url, style, rococo, 400",
        "video/image-to-video, image_url, style, rococo, 400",
        "product/generate-scene, product_image_url, scene_type, moon, 400"
    })
    void unknownIdsAreRefused(String path, String image, String field, String value, int status) {
        post(visitor(), path, Map.of(image, STOCK, field, value))
                .statusCode(status)
                .body("detail", containsString(":"));
    }

    @Test
    void theVideoPageMaySendOwnPathsButNoDataAddresses() {
        post(visitor(), "video/image-to-video", Map.of("image_url", "/static/materials/products/product-1.png"))
                .statusCode(200);
        post(visitor(), "video/image-to-video", Map.of("image_url", "data:image/png;base64,AAAA"))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image_url"));
    }

    @ParameterizedTest
    @CsvSource({
        "i2v, length, 2",
        "i2v, length, 11",
        "pattern/generate, width, 255",
        "pattern/generate, height, 1441",
        "pattern/transfer, blend_strength, 2",
        "video/image-to-video, motion_strength, 0"
    })
    void parametersHaveBounds(String path, String field, int value) {
        post(
                        visitor(),
                        path,
                        Map.of(
                                "image_url",
                                STOCK,
                                "prompt",
                                "lemons",
                                "product_image_url",
                                STOCK,
                                "pattern_image_url",
                                STOCK,
                                field,
                                value))
                .statusCode(422)
                .body("detail[0].loc", contains("body", field));
    }

    @Test
    void listsStylesForTheVideoPage() {
        visitor()
                .get("/api/v1/generate/video/styles")
                .then()
                .body("$", hasSize(11))
                .body("[0].model_id", equalTo(2000))
                .body("[0]", hasKey("version"))
                .body("[0].version", nullValue())
                .body("[0]", not(hasKey("prompt")));
    }

    @Test
    void showsExamplesOfTheCatalogue() {
        ObjectNode product = JsonNodeFactory.instance
                .objectNode()
                .put("tool_id", "product_scene")
                .put("source_image_url", "/static/materials/products/product-1.png")
                .put("prompt", "a watch")
                .put("title_zh", "手錶")
                .put("result_image_url", "/static/watermarked/p.png");
        product.putArray("style_tags").add("product").add("studio");
        gallery.showcase("product", product);
        ObjectNode clip = JsonNodeFactory.instance
                .objectNode()
                .put("tool_id", "video_transform")
                .put("prompt", "waves")
                .put("title", "Waves")
                .put("result_image_url", "/static/watermarked/poster.png")
                .put("result_video_url", "/static/watermarked/w.mp4");
        clip.putArray("style_tags").add("anime");
        gallery.showcase("video_effects", clip);

        visitor()
                .get("/api/v1/generate/examples/product")
                .then()
                .body("topic", equalTo("product"))
                .body("source", equalTo("database"))
                .body("examples[0].id", equalTo(1))
                .body("examples[0].title", equalTo("手錶"))
                .body("examples[0].scene", equalTo("studio"))
                .body("examples[0].after", equalTo("/static/watermarked/p.png"))
                .body("examples[0]", not(hasKey("is_video")));
        visitor()
                .get("/api/v1/generate/examples/video")
                .then()
                .body("examples[0].is_video", equalTo(true))
                .body("examples[0].after", endsWith(".mp4"))
                .body("examples[0].style", equalTo("anime"));
        visitor()
                .get("/api/v1/generate/examples/pattern")
                .then()
                .body("examples", hasSize(0))
                .body("source", equalTo("fallback"));
        visitor().get("/api/v1/generate/examples/food").then().statusCode(404);
    }

    @Test
    void examplesOfAllCategoriesOfATopicStandInOneOrder() {
        for (int place = 8; place >= 1; place--) {
            ObjectNode pattern = JsonNodeFactory.instance
                    .objectNode()
                    .put("tool_id", "pattern_generate")
                    .put("prompt", "pattern " + place)
                    .put("result_image_url", "/static/watermarked/" + place + ".png")
                    .put("sort_order", place);
            pattern.putArray("style_tags");
            gallery.showcase(place % 2 == 0 ? "pattern" : "textile", pattern);
        }

        visitor()
                .get("/api/v1/generate/examples/pattern")
                .then()
                .body(
                        "examples.prompt",
                        contains("pattern 1", "pattern 2", "pattern 3", "pattern 4", "pattern 5", "pattern 6"))
                .body("examples.id", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void answersInTheShapeOfTheContractWithoutEntitlement() {
        post(visitor(), "i2v", Map.of("image_url", STOCK, "prompt", "it turns"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("error", startsWith("Subscribe"))
                .body("video_url", nullValue())
                .body("task_id", nullValue())
                .body("service_used", nullValue());
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/generate/" + path).then();
    }
}
