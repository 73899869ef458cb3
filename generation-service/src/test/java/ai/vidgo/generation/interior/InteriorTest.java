package ai.vidgo.generation.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InteriorTest extends ServiceTest {

    private static final String STOCK = "https://example.com/room.png";

    @Test
    void listsStylesAndRooms() {
        visitor()
                .get("/api/v1/interior/styles")
                .then()
                .body("$", hasSize(10))
                .body("[0].keySet()", contains("id", "name", "name_zh", "description"));
        visitor()
                .get("/api/v1/interior/room-types")
                .then()
                .body("$", hasSize(7))
                .body("[0].keySet()", contains("id", "name", "name_zh"));
        visitor().get("/api/v1/generate/interior-styles").then().body("styles", hasSize(10));
        visitor().get("/api/v1/generate/room-types").then().body("room_types", hasSize(7));
    }

    @Test
    void redesignsARoomThatCameAsBase64() {
        UUID user = billing.subscriber(20);

        post(
                        as(user),
                        "redesign",
                        Map.of(
                                "room_image_base64",
                                "data:image/png;base64," + base64("plan"),
                                "room_image_url",
                                "https://127.0.0.1:1/never-fetched.png",
                                "prompt",
                                "a green sofa"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("image_url", startsWith("/static/private/"))
                .body("conversation_id", nullValue())
                .body("credits_used", equalTo(20));

        assertThat(vendors.inputsOf("piapi")).isEqualTo(1);
    }

    @Test
    void drawsARoomFromWords() {
        post(as(billing.subscriber(20)), "generate", Map.of("prompt", "a reading corner", "room_type", "home_office"))
                .body("success", equalTo(true));

        assertThat(vendors.prompts()).singleElement().asString().contains("home office", "a reading corner");
    }

    @Test
    void bothPicturesOfAFusionReachTheProvider() {
        post(
                        as(billing.subscriber(20)),
                        "fusion",
                        Map.of("room_image_url", picture("room"), "style_image_url", picture("style")))
                .body("success", equalTo(true))
                .body("description", equalTo("Here is your picture."))
                .body("credits_used", equalTo(20));

        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
    }

    /** PiAPI draws without a word; the model behind it has some. */
    @Test
    void saysWhatTheModelSaysAboutItsPicture() {
        UUID user = billing.subscriber(40);

        post(as(user), "generate", Map.of("prompt", "a bay window"))
                .body("success", equalTo(true))
                .body("description", equalTo(""));
        post(as(user), "generate", Map.of("prompt", "a bay window [[sim:error-503@piapi]]"))
                .body("success", equalTo(true))
                .body("description", equalTo("Here is your picture."));
    }

    @Test
    void aStyleIsAWishOfItsOwn() {
        post(
                        as(billing.subscriber(20)),
                        "style-transfer",
                        Map.of("room_image_url", picture("plain"), "style_id", "industrial"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("credits_used", equalTo(20));

        assertThat(vendors.prompts()).singleElement().asString().contains("industrial loft");
        assertThat(vendors.inputsOf("piapi")).isEqualTo(1);
    }

    @Test
    void anAnswerThatNeedNotWaitNamesItsTask() {
        UUID user = billing.subscriber(20);

        String task = post(as(user).header("Prefer", "respond-async"), "generate", Map.of("prompt", "an attic"))
                .statusCode(200)
                .body("success", equalTo(false))
                .body("image_url", nullValue())
                .body("error", containsString("still processing"))
                .body("credits_used", equalTo(0))
                .extract()
                .path("task_id");

        await().untilAsserted(() -> as(user).get("/api/v1/generate/tasks/" + task)
                .then()
                .body("status", equalTo("completed"))
                .body("credits_used", equalTo(20)));
    }

    @ParameterizedTest
    @CsvSource({
        "redesign, '', image_required",
        "style-transfer, '', image_required",
        "fusion, '', room_image_required",
        "fusion, room_image_url, style_image_required"
    })
    void saysWhichPictureIsMissing(String path, String given, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("prompt", "a sofa", "style_id", "coastal"));
        if (!given.isEmpty()) {
            body.put(given, STOCK);
        }

        post(visitor(), path, body).statusCode(400).body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "redesign, style_id, unknown_style, scandinavian",
        "redesign, room_type, unknown_room_type, living_room",
        "generate, style_id, unknown_style, scandinavian",
        "style-transfer, style_id, unknown_style, scandinavian"
    })
    void unknownIdsAreRefusedEverywhere(String path, String field, String code, String known) {
        Map<String, Object> body = new HashMap<>(Map.of("prompt", "a sofa", "room_image_url", STOCK));
        body.put(field, "no-such-thing");

        post(visitor(), path, body).statusCode(400).body("code", equalTo(code)).body("detail", containsString(known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "PHN2Zy8+"})
    void carriedPicturesAreJpegPngOrWebp(String base64) {
        post(visitor(), "redesign", Map.of("prompt", "a sofa", "room_image_base64", base64))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "room_image_base64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redesign", "generate", "fusion", "edit", "demo/generate"})
    void promptsHaveAtMostAThousandCharacters(String path) {
        Map<String, Object> body = Map.of(
                "room_image_url", STOCK, "style_image_url", STOCK, "image_url", STOCK, "prompt", "a".repeat(1001));

        post(as(billing.subscriber(20)), path, body).statusCode(422).body("detail[0].loc", contains("body", "prompt"));
    }

    @ParameterizedTest
    @CsvSource({"0, 403", "1, 413"})
    void aPictureHasAtMostTenMebibytesHoweverItComes(int more, int status) {
        byte[] picture = new byte[10 * 1024 * 1024 + more];
        System.arraycopy(png("large"), 0, picture, 0, 60);
        String base64 = Base64.getEncoder().encodeToString(picture);

        post(visitor(), "redesign", Map.of("prompt", "a green sofa", "room_image_base64", base64))
                .statusCode(status)
                .body("detail", instanceOf(String.class));
        RestAssured.given()
                .multiPart("image", "blob", picture, "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(status)
                .body("detail", instanceOf(String.class));
    }

    @Test
    void aPresetAnswersItsRoomStyleAndKind() {
        String room = "https://example.com/plan-1.png";
        catalog.preset(
                "room_redesign",
                room,
                Map.of("style_id", "japanese", "room_type", "bedroom"),
                "/static/originals/p.png",
                "/static/watermarked/p.png");

        post(visitor(), "style-transfer", Map.of("room_image_url", room, "style_id", "japanese"))
                .statusCode(200)
                .body("image_url", equalTo("/static/watermarked/p.png"));
        visitor()
                .body(Map.of("image_url", room, "style_id", "japanese", "room_type", "kitchen"))
                .post("/api/v1/generate/interior")
                .then()
                .body("success", equalTo(false));
    }

    private static String base64(String name) {
        return Base64.getEncoder().encodeToString(png(name));
    }

    private static byte[] png(String name) {
        return RestAssured.get(picture(name)).asByteArray();
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/interior/" + path).then();
    }
}
