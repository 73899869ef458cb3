package ai.vidgo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tools beside background removal: costs, matching, ids, parameters (contract: generation §2). */
@QuarkusTest
class ToolsTest extends ServiceTest {

    private static final String STOCK = "https://example.com/stock.png";

    @Inject
    MediaStore store;

    @Inject
    Sql sql;

    @Test
    void placesTheProductItselfInTheSceneAndTakesTenCredits() {
        UUID user = billing.subscriber(10);

        post(as(user), "product-scene", Map.of("product_image_url", picture("scene"), "scene_type", "beach"))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(10));

        assertThat(vendors.inputsOf("piapi")).isEqualTo(1);
        settled(user);
    }

    @Test
    void bothPicturesOfATryOnReachTheProvider() {
        UUID user = billing.subscriber(15);

        post(as(user), "try-on", Map.of("garment_image_url", picture("shirt"), "model_image_url", picture("person")))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(15));

        assertThat(vendors.purchases()).containsExactly("gemini");
        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
        settled(user);
    }

    @Test
    void aTryOnWithoutAModelTakesTheFirstOfOurs() {
        UUID user = billing.subscriber(15);

        post(as(user), "try-on", Map.of("garment_image_url", picture("coat"))).body("success", equalTo(true));

        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
    }

    @Test
    void aTryOnStartsFromThePhotographOfTheModelWhereThereIsOne() throws IOException {
        store.put("materials/models/male-3.png", png(), MediaType.PNG);
        Map<String, Object> body = Map.of("garment_image_url", picture("jacket"), "model_id", "male_03");

        String task = post(as(billing.subscriber(15)), "try-on", body)
                .body("success", equalTo(true))
                .extract()
                .path("task_id");

        String second = "SELECT request #>> '{inputs, 1}' AS person FROM jobs WHERE id = ?";
        String person = sql.one(second, row -> row.text("person"), UUID.fromString(task));
        assertThat(person).isEqualTo("materials/models/male-3.png");
        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
    }

    @Test
    void redesignsARoomForTwentyCredits() {
        UUID user = billing.subscriber(20);

        post(as(user), "room-redesign", Map.of("room_image_url", picture("room"), "style", "nordic"))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(20))
                .body("result_url", startsWith("/static/private/"));

        settled(user);
    }

    @Test
    void aRoomThatMayBeChangedIsEditedInsteadOfTraced() {
        UUID user = billing.subscriber(20);

        post(as(user), "room-redesign", Map.of("room_image_url", picture("room2"), "preserve_structure", false))
                .body("success", equalTo(true));

        assertThat(vendors.taskTypes()).containsExactly("image-edit");
    }

    @Test
    void aStyleOfAClipCostsFiveMore() {
        UUID user = billing.subscriber(30);

        post(as(user), "short-video", Map.of("image_url", picture("clip"), "style", "cinematic"))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(30))
                .body("result_url", containsString(".mp4"));

        settled(user);
    }

    @ParameterizedTest
    @CsvSource({
        "product-scene, product_image_url, scene_type, unknown_scene, studio",
        "try-on, garment_image_url, model_id, unknown_model, female_01",
        "room-redesign, room_image_url, style, unknown_style, modern_minimalist",
        "short-video, image_url, style, unknown_style, anime"
    })
    void unknownIdsAreRefusedWithTheKnownOnes(String path, String image, String field, String code, String known) {
        post(visitor(), path, Map.of(image, STOCK, field, "no-such-thing"))
                .statusCode(400)
                .body("code", equalTo(code))
                .body("detail", containsString(known));
    }

    @Test
    void anUnknownModelIsRefusedBesideAPictureOfTheCallersOwnToo() {
        Map<String, Object> body =
                Map.of("garment_image_url", STOCK, "model_image_url", STOCK, "model_id", "no-such-thing");

        post(visitor(), "try-on", body).statusCode(400).body("code", equalTo("unknown_model"));
    }

    @ParameterizedTest
    @CsvSource({
        "short-video, motion_strength, 11",
        "short-video, motion_strength, 0",
        "remove-bg, output_format, tiff",
        "try-on, angle, above",
        "try-on, background, transparent",
        "avatar, aspect_ratio, 4:3",
        "avatar, resolution, 8k",
        "short-video, script, Hello"
    })
    void parametersAreHonouredOrRefused(String path, String field, String value) {
        Object given = value.matches("\\d+") ? Integer.valueOf(value) : value;
        Map<String, Object> body = Map.of(
                path.equals("try-on") ? "garment_image_url" : "image_url",
                STOCK,
                field.equals("script") ? "voice_id" : "script",
                field.equals("script") ? "female_en" : "Hello",
                field,
                given);

        post(visitor(), path, body).statusCode(422).body("detail[0].loc", contains("body", field));
    }

    @Test
    void aScenePresetAnswersOnlyItsOwnScene() {
        catalog.preset(
                "product_scene",
                "https://example.com/vase.png",
                Map.of("scene_type", "luxury"),
                "/static/originals/v.png",
                "/static/watermarked/v.png");

        post(
                        visitor(),
                        "product-scene",
                        Map.of("product_image_url", "https://example.com/vase.png", "scene_type", "luxury"))
                .body("success", equalTo(true))
                .body("cached", equalTo(true))
                .body("result_url", equalTo("/static/watermarked/v.png"));
        post(
                        visitor(),
                        "product-scene",
                        Map.of("product_image_url", "https://example.com/vase.png", "scene_type", "nature"))
                .body("success", equalTo(false));
        post(
                        visitor(),
                        "product-scene",
                        Map.of(
                                "product_image_url",
                                "https://example.com/vase.png",
                                "scene_type",
                                "luxury",
                                "custom_prompt",
                                "with a cat"))
                .body("success", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"female-2", "female_02"})
    void tryOnPresetsAreFoundUnderBothSpellingsOfAModel(String id) {
        catalog.preset(
                "try_on",
                "https://example.com/dress.png",
                Map.of("model_id", "female-2"),
                "/static/originals/d.png",
                "/static/watermarked/d.png");

        post(visitor(), "try-on", Map.of("garment_image_url", "https://example.com/dress.png", "model_id", id))
                .body("result_url", equalTo("/static/watermarked/d.png"));
        post(visitor(), "try-on", Map.of("garment_image_url", "https://example.com/dress.png", "model_id", "male-1"))
                .body("success", equalTo(false));
    }

    @Test
    void toolStylesAreSynonymsOfDesignStyles() {
        catalog.preset(
                "room_redesign",
                "https://example.com/plan.png",
                Map.of("style_id", "scandinavian"),
                "/static/originals/r.png",
                "/static/watermarked/r.png");

        post(visitor(), "room-redesign", Map.of("room_image_url", "https://example.com/plan.png", "style", "nordic"))
                .body("result_url", equalTo("/static/watermarked/r.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tools/templates/interior-styles", "/interior/styles"})
    void redesignsInEveryStyleOfBothLists(String list) {
        List<String> styles = visitor().get("/api/v1" + list).then().extract().path("id");

        assertThat(styles).hasSizeGreaterThanOrEqualTo(8);
        styles.forEach(style -> post(visitor(), "room-redesign", Map.of("room_image_url", STOCK, "style", style))
                .statusCode(200));
    }

    @Test
    void takesAPublicPictureOfOursAsItsInput() {
        String preview =
                visitor().get("/api/v1/tools/templates/scenes").then().extract().path("[0].preview_url");

        post(as(billing.subscriber(10)), "product-scene", Map.of("product_image_url", preview))
                .body("success", equalTo(true));
    }

    @Test
    void aBatchAnswersInOrderAndChargesOnlyItsSuccesses() {
        UUID user = billing.subscriber(20);
        String page = "http://127.0.0.1:" + RestAssured.port + "/pages/trick.png";

        post(
                        as(user),
                        "remove-bg/batch",
                        Map.of("image_urls", List.of(picture("b1"), page, picture("b2"), picture("b3"))))
                .body("success", equalTo(true))
                .body("result_url", nullValue())
                .body("credits_used", equalTo(9))
                .body("results", hasSize(4))
                .body("results.success", contains(true, false, true, true))
                .body("results[1].input_url", equalTo(page))
                .body("results[1].error", containsString("cannot be used"))
                .body("results[0].result_url", startsWith("/static/private/"));

        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(11));
        assertThat(vendors.purchases()).hasSize(3);
    }

    @Test
    void aBatchSaysWhyAPictureWasRefused() {
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));

        post(
                        as(billing.subscriber(20)),
                        "remove-bg/batch",
                        Map.of("image_urls", List.of(picture("refused-" + UUID.randomUUID()))))
                .body("results[0].success", equalTo(false))
                .body("results[0].error", startsWith("Content not allowed: "))
                .body("results[0].error", not(containsString("{")));
    }

    @Test
    void aBatchHasOneToTenPictures() {
        List<String> eleven = IntStream.range(0, 11).mapToObj(i -> STOCK).toList();

        post(visitor(), "remove-bg/batch", Map.of("image_urls", eleven))
                .statusCode(400)
                .body("code", equalTo("too_many_images"));
        post(visitor(), "remove-bg/batch", Map.of("image_urls", List.of()))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image_urls"));
    }

    @Test
    void aRepeatedRequestUnderOneKeyIsChargedOnce() {
        UUID user = billing.subscriber(30);
        Map<String, Object> body = Map.of("product_image_url", picture("twice"));

        String first = post(as(user).header("Idempotency-Key", "scene-1"), "product-scene", body)
                .extract()
                .path("task_id");
        post(as(user).header("Idempotency-Key", "scene-1"), "product-scene", body)
                .body("task_id", equalTo(first));
        post(
                        as(user).header("Idempotency-Key", "scene-1"),
                        "product-scene",
                        Map.of("product_image_url", picture("other")))
                .statusCode(422)
                .body("code", equalTo("idempotency_conflict"));

        assertThat(vendors.purchases()).hasSize(1);
    }

    private void settled(UUID user) {
        await().untilAsserted(() ->
                assertThat(billing.holdsOf(user)).extracting(Hold::status).containsExactly("settled"));
        assertThat(billing.balance(user)).isZero();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/tools/" + path).then();
    }
}
