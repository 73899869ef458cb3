package ai.vidgo.generation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * What was paid for waits for an administrator, wherever the library has a tool for it, and answers the same request once it
 * was approved (contract: generation §1, "Persistence").
 */
@QuarkusTest
class OfferedToTheLibraryTest extends ServiceTest {

    @Test
    void aClipOfAPictureAndWords() {
        UUID user = billing.subscriber(25);
        String words = "it turns for the library";

        post(as(user), "generate/i2v", Map.of("image_url", picture("turning"), "prompt", words))
                .body("success", equalTo(true));

        JsonNode candidate = offeredBy(user);
        assertThat(candidate.path("tool_type").asText()).isEqualTo("short_video");
        assertThat(candidate.path("prompt").asText()).isEqualTo(words);
        // Telling: the tool's own clip of this picture, which knows no words, is not answered with this one.
        assertThat(candidate.path("input_params").path("prompt").asText()).isEqualTo(words);
        catalog.approve(candidate);
        String input = candidate.path("input_image_url").asText();
        post(as(billing.subscriber(0)), "generate/i2v", Map.of("image_url", input, "prompt", words))
                .body("success", equalTo(true))
                .body("cached", equalTo(true));
        // Its hash says nothing of the length.
        post(visitor(), "generate/i2v", Map.of("image_url", input, "prompt", words, "length", 10))
                .body("success", equalTo(false));
    }

    @Test
    void aClipOfAnotherLengthIsNotOffered() {
        UUID user = billing.subscriber(25);

        post(as(user), "generate/i2v", Map.of("image_url", picture("long"), "prompt", "it turns on", "length", 10))
                .body("success", equalTo(true));

        assertThat(catalog.materials().values())
                .noneMatch(material -> material.toString().contains("it turns on"));
    }

    @Test
    void aClipOfWords() {
        UUID user = billing.subscriber(25);
        Map<String, String> body = Map.of("group", "text_to_video", "prompt", "a river for the library");

        post(as(user), "prompts/subscribed/generate", body).body("credits_used", equalTo(25));

        JsonNode candidate = offeredBy(user);
        assertThat(candidate.path("tool_type").asText()).isEqualTo("short_video");
        assertThat(candidate.has("input_image_url")).isFalse();
        catalog.approve(candidate);
        post(as(billing.subscriber(0)), "prompts/subscribed/generate", body)
                .statusCode(200)
                .body("credits_used", equalTo(0));
    }

    @Test
    void aRoomOfWordsInAStyle() {
        UUID user = billing.subscriber(20);
        Map<String, String> body = Map.of("prompt", "a corner for the library", "style_id", "coastal");

        post(as(user), "generate/interior", body).body("success", equalTo(true));

        JsonNode candidate = offeredBy(user);
        assertThat(candidate.path("tool_type").asText()).isEqualTo("room_redesign");
        assertThat(candidate.path("topic").asText()).isEqualTo("living_room");
        assertThat(candidate.path("input_params").path("style_id").asText()).isEqualTo("coastal");
        post(visitor(), "generate/interior", body).body("success", equalTo(false));
        catalog.approve(candidate);
        post(visitor(), "generate/interior", body)
                .body("success", equalTo(true))
                .body(
                        "image_url",
                        equalTo(candidate.path("result_watermarked_url").asText()));
        post(visitor(), "interior/generate", body).body("success", equalTo(true));
        post(visitor(), "interior/generate", Map.of("prompt", "a corner for the library"))
                .statusCode(403);
    }

    @Test
    void aRoomWhosePictureCameInsideTheRequest() throws IOException {
        UUID user = billing.subscriber(20);
        Map<String, String> body = Map.of("prompt", "a sofa for the library", "image_base64", carried());

        post(as(user), "generate/interior", body).body("success", equalTo(true));

        JsonNode candidate = offeredBy(user);
        assertThat(candidate.path("tool_type").asText()).isEqualTo("room_redesign");
        assertThat(candidate.path("input_image_url").asText()).startsWith("/static/uploads/");
    }

    private JsonNode offeredBy(UUID user) {
        JsonNode offered = await().until(
                        () -> catalog.candidates().stream()
                                .filter(candidate -> candidate
                                        .path("source_user_id")
                                        .asText()
                                        .equals(user.toString()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(offered.path("status").asText()).isEqualTo("pending");
        return offered;
    }

    private static String carried() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", file);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/" + path).then();
    }
}
