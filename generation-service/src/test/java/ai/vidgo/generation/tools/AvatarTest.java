package ai.vidgo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /tools/avatar}: who speaks, in which language, and under what name it is offered (contract: generation §2). */
@QuarkusTest
class AvatarTest extends ServiceTest {

    private static final String STOCK = "https://example.com/stock.png";

    @ParameterizedTest
    @CsvSource({"fr, 30, language_not_supported", "en, 4, duration_out_of_range", "en, 121, duration_out_of_range"})
    void avatarLanguageAndLengthAreCheckedBeforeAnythingElse(String language, int duration, String code) {
        Map<String, Object> body =
                Map.of("image_url", "data:nonsense", "script", "Hello", "language", language, "duration", duration);

        post(visitor(), "avatar", body).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void anAvatarsVoiceHasToSpeakItsLanguage() {
        Map<String, Object> body =
                Map.of("image_url", STOCK, "script", "Hello", "language", "en", "voice_id", "ja-JP-keita");

        post(visitor(), "avatar", body)
                .statusCode(400)
                .body("code", equalTo("unknown_voice"))
                .body("detail", containsString("en-US-nova"));
    }

    @Test
    void anAvatarPresetAnswersItsScriptAndLanguage() {
        catalog.preset(
                "ai_avatar",
                "https://example.com/mei.png",
                Map.of("script", "Welcome", "language", "en"),
                "/static/originals/a.mp4",
                "/static/watermarked/a.mp4");

        post(visitor(), "avatar", Map.of("image_url", "https://example.com/mei.png", "script", "Welcome"))
                .body("result_url", equalTo("/static/watermarked/a.mp4"));
        post(visitor(), "avatar", Map.of("image_url", "https://example.com/mei.png", "script", "Goodbye"))
                .body("success", equalTo(false));
    }

    /** Those that are made beforehand are found by their hash, of which the language is no part. */
    @Test
    void anAvatarPresetAnswersNoOtherLanguageWithTheSameWords() {
        catalog.speech("en", "OK!", STOCK, "/static/originals/ok.mp4", "/static/watermarked/ok.mp4");

        post(visitor(), "avatar", Map.of("image_url", STOCK, "script", "OK!"))
                .body("result_url", equalTo("/static/watermarked/ok.mp4"));
        post(visitor(), "avatar", Map.of("image_url", STOCK, "script", "OK!", "language", "ja"))
                .body("success", equalTo(false))
                .body("message", containsString("Subscribe"));
    }

    @Test
    void anAvatarIsOfferedAsPendingUnderTheTopicOfItsScript() {
        UUID user = billing.subscriber(30);

        post(
                        as(user),
                        "avatar",
                        Map.of(
                                "image_url",
                                picture("speaker"),
                                "script",
                                "Our new product has a feature you will love"))
                .body("success", equalTo(true))
                .body("credits_used", equalTo(30))
                .body("result_url", containsString(".mp4"));

        await().untilAsserted(() -> assertThat(catalog.candidates()).anySatisfy(candidate -> {
            assertThat(candidate.path("source_user_id").asText()).isEqualTo(user.toString());
            assertThat(candidate.path("tool_type").asText()).isEqualTo("ai_avatar");
            assertThat(candidate.path("topic").asText()).isEqualTo("product_intro");
            assertThat(candidate.path("status").asText()).isEqualTo("pending");
        }));
    }

    @ParameterizedTest
    @CsvSource({", 720", "720p, 720", "1080p, 1080"})
    void theVendorIsAskedForTheResolutionThatIsWished(String resolution, int lines) {
        String script = "Good morning in " + lines + " lines, " + resolution;
        Map<String, Object> body = new HashMap<>(Map.of("image_url", picture("sharp"), "script", script));
        if (resolution != null) {
            body.put("resolution", resolution);
        }

        post(as(billing.subscriber(30)), "avatar", body).body("success", equalTo(true));

        assertThat(vendors.bought()
                        .filter(task -> task.path("operation").asText().equals("generate")))
                .extracting(task -> task.path("request").path("resolution").asInt())
                .containsExactly(lines);
    }

    @ParameterizedTest
    // alloy is neutral: its face is trained as the voice that it gets.
    @CsvSource({"en-US-echo, male", "en-US-nova, female", "en-US-alloy, female"})
    void aVoiceAndItsFaceHaveTheGenderOfTheList(String voice, String gender) {
        speak(voice);

        assertThat(requests("send_tts"))
                .extracting(request -> request.path("tts_id").asText())
                .singleElement()
                .asString()
                .startsWith("en-" + gender + "-");
        assertThat(requests("startTraining"))
                .extracting(request -> request.path("gender").asText())
                .containsExactly(gender);
    }

    private void speak(String voice) {
        Map<String, Object> body =
                Map.of("image_url", picture(voice), "script", "Good evening from " + voice, "voice_id", voice);

        post(as(billing.subscriber(30)), "avatar", body).body("success", equalTo(true));
    }

    private List<JsonNode> requests(String operation) {
        return vendors.bought()
                .filter(task -> task.path("operation").asText().equals(operation))
                .map(task -> task.path("request"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, title_en, title_zh", "zh-TW, title_zh, title_en"})
    void anAvatarIsOfferedInItsLanguageUnderTheBeginningOfItsScript(String language, String title, String other) {
        UUID user = billing.subscriber(30);
        String script = "Our brand says hello. ".repeat(8);

        post(as(user), "avatar", Map.of("image_url", picture("greeter"), "script", script, "language", language))
                .body("success", equalTo(true));

        await().untilAsserted(() -> assertThat(catalog.candidates()).anySatisfy(candidate -> {
            assertThat(candidate.path("source_user_id").asText()).isEqualTo(user.toString());
            assertThat(candidate.path("language").asText()).isEqualTo(language);
            assertThat(candidate.path(title).asText()).isEqualTo(script.substring(0, 100));
            assertThat(candidate.has(other)).isFalse();
            assertThat(candidate.path("topic").asText()).isEqualTo("spokesperson");
        }));
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, Map<String, ?> body) {
        return caller.body(body).post("/api/v1/tools/" + path).then();
    }
}
