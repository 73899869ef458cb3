package ai.vidgo.generation.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
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
                .body("success", equalTo(true));

        assertThat(vendors.inputsOf("gemini")).isEqualTo(2);
    }

    @Test
    void redesignsAnUploadedPictureAsThePageDoes() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(billing.subscriber(20)))
                .multiPart("image", "blob", png("upload"), "image/png")
                .multiPart("prompt", "a green sofa")
                .multiPart("style_id", "scandinavian")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(vendors.prompts()).singleElement().asString().contains("Scandinavian", "a green sofa");
    }

    @Test
    void aVisitorsUploadIsRefusedWith403AndForgotten() {
        RestAssured.given()
                .multiPart("image", "blob", png("visitor"), "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(403)
                .body("code", equalTo("subscribe_to_generate"));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void anUploadNeedsAPictureAndWords() {
        RestAssured.given()
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image"));
        RestAssured.given()
                .multiPart("image", "blob", "<svg/>".getBytes(StandardCharsets.UTF_8), "image/png")
                .multiPart("prompt", "a green sofa")
                .post("/api/v1/interior/demo/redesign")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "image"));
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

    @Test
    void promptsHaveAtMostAThousandCharacters() {
        post(visitor(), "generate", Map.of("prompt", "a".repeat(1001)))
                .statusCode(422)
                .body("detail[0].loc", contains("body", "prompt"));
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
