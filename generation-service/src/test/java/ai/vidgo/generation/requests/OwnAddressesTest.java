package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of ours, named by the absolute addresses under which answers show them: presets know the stored ones. */
@QuarkusTest
class OwnAddressesTest extends ServiceTest {

    private static final String STORED = "/static/materials/own.png";
    private static final String CLEAN = "/static/originals/own.png";
    private static final String WATERMARKED = "/static/watermarked/own.png";

    /** A tool whose preset is matched by its inputs. */
    record Matched(String path, String field, Map<String, Object> more, String tool, Map<String, String> params) {}

    static Stream<Matched> tools() {
        return Stream.of(
                new Matched("/tools/remove-bg", "image_url", Map.of(), "background_removal", Map.of()),
                new Matched(
                        "/tools/product-scene",
                        "product_image_url",
                        Map.of(),
                        "product_scene",
                        Map.of("scene_type", "studio")),
                new Matched(
                        "/tools/room-redesign",
                        "room_image_url",
                        Map.of("style", "nordic"),
                        "room_redesign",
                        Map.of("style_id", "scandinavian")),
                new Matched("/tools/short-video", "image_url", Map.of(), "short_video", Map.of()),
                new Matched(
                        "/tools/avatar",
                        "image_url",
                        Map.of("script", "Welcome"),
                        "ai_avatar",
                        Map.of("script", "Welcome", "language", "en")),
                new Matched(
                        "/generate/product/remove-background", "image_url", Map.of(), "background_removal", Map.of()),
                new Matched("/generate/video/image-to-video", "image_url", Map.of(), "short_video", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void aPresetOfOurOwnPictureCostsASubscriberNothing(Matched tool) {
        catalog.preset(tool.tool(), STORED, tool.params(), CLEAN, WATERMARKED);
        UUID user = billing.subscriber(100);
        Map<String, Object> body = new HashMap<>(tool.more());
        body.put(tool.field(), shown(STORED));

        post(user, tool.path(), body).body("credits_used", equalTo(0)).body("cached", equalTo(true));

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void bothPicturesOfATryOnAreMatchedAsStored() {
        String person = "/static/models/own.png";
        catalog.preset("try_on", STORED, Map.of("model_image", person), CLEAN, WATERMARKED);

        post(
                        billing.subscriber(100),
                        "/tools/try-on",
                        Map.of("garment_image_url", shown(STORED), "model_image_url", shown(person)))
                .body("credits_used", equalTo(0))
                .body("cached", equalTo(true));
    }

    @Test
    void hashesAreMadeOfTheStoredAddress() {
        catalog.clip("it turns", STORED, CLEAN, WATERMARKED);

        post(billing.subscriber(100), "/generate/i2v", Map.of("image_url", shown(STORED), "prompt", "it turns"))
                .body("credits_used", equalTo(0))
                .body("cached", equalTo(true));
    }

    @Test
    void aBatchNamesItsPicturesAsTheCallerDid() {
        catalog.preset("background_removal", STORED, CLEAN, WATERMARKED);

        post(billing.subscriber(100), "/tools/remove-bg/batch", Map.of("image_urls", List.of(shown(STORED))))
                .body("credits_used", equalTo(0))
                .body("cached", equalTo(true))
                .body("results[0].input_url", equalTo(shown(STORED)));
    }

    @Test
    void anotherOriginStaysAnother() {
        catalog.preset("background_removal", STORED, CLEAN, WATERMARKED);

        visitor()
                .body(Map.of("image_url", "https://images.example" + STORED))
                .post("/api/v1/tools/remove-bg")
                .then()
                .body("cached", equalTo(false));
    }

    /** As an answer would have it behind our origin. */
    private static String shown(String stored) {
        return "http://127.0.0.1:" + RestAssured.port + stored;
    }

    private static ValidatableResponse post(UUID user, String path, Map<String, Object> body) {
        return as(user).body(body).post("/api/v1" + path).then().statusCode(200);
    }
}
